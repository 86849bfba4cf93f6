using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Input;

/// <summary>Collects faults while a tree is read, from several threads. Reading goes on after a fault, so that one run shows them all.</summary>
public sealed class FaultList
{
    /// <summary>Most faults that are kept, so that a hostile tree does not fill the memory with sentences. What comes after is counted and said in one more.</summary>
    public const int MaxFaults = 10_000;

    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];
    private int _moreErrors;
    private int _moreWarnings;

    public bool HasErrors
    {
        get
        {
            lock (_lock)
                return _moreErrors > 0 || _faults.Exists(fault => fault.Severity == FaultSeverity.Error);
        }
    }

    public void Add(Fault fault)
    {
        lock (_lock)
        {
            if (_faults.Count < MaxFaults)
                _faults.Add(fault);
            else if (fault.Severity == FaultSeverity.Error)
                _moreErrors++;
            else
                _moreWarnings++;
        }
    }

    public void Error(string file, int line, int column, string code, string message) =>
        Add(new Fault(file, line, column, code, message));

    public void Warn(string file, int line, int column, string code, string message) =>
        Add(new Fault(file, line, column, code, message, FaultSeverity.Warning));

    /// <summary>All faults, by file, line and column, so that the same tree gives the same report (beyond <see cref="MaxFaults"/>, which of them are kept may differ).</summary>
    public ImmutableArray<Fault> ToSorted()
    {
        lock (_lock)
        {
            return
            [
                .. _faults
                    .OrderBy(fault => fault.File, StringComparer.Ordinal)
                    .ThenBy(fault => fault.Line)
                    .ThenBy(fault => fault.Column)
                    .ThenBy(fault => fault.Code, StringComparer.Ordinal)
                    .ThenBy(fault => fault.Message, StringComparer.Ordinal),
                .. More(),
            ];
        }
    }

    private IEnumerable<Fault> More() => _moreErrors + _moreWarnings == 0 ? [] :
    [
        new Fault(
            "site.yaml", 1, 1, "too-many-faults",
            string.Create(CultureInfo.InvariantCulture, $"There are {_moreErrors} more errors and {_moreWarnings} more warnings. Mend some of these and check again."),
            _moreErrors > 0 ? FaultSeverity.Error : FaultSeverity.Warning),
    ];
}
