using System.Globalization;

namespace Fairway.Benchmarks.Change;

/// <summary>How long the same step took, again and again.</summary>
internal sealed class Times
{
    private readonly List<double> _milliseconds = [];

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public override string ToString()
    {
        _milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"median {At(0.5),8:0.00} ms   p95 {At(0.95),8:0.00} ms   most {_milliseconds[^1],8:0.00} ms");
    }

    private double At(double share) => _milliseconds[(int)(share * (_milliseconds.Count - 1))];
}
