using System.Collections.Immutable;

namespace Fairway.Input;

/// <summary>Collects faults while a tree is read, from several threads. Reading goes on after a fault, so that one run shows them all.</summary>
public sealed class FaultList
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];

    public bool HasErrors
    {
        get
        {
            lock (_lock)
                return _faults.Exists(fault => fault.Severity == FaultSeverity.Error);
        }
    }

    public void Add(Fault fault)
    {
        lock (_lock)
            _faults.Add(fault);
    }

    public void Error(string file, int line, int column, string code, string message) =>
        Add(new Fault(file, line, column, code, message));

    public void Warn(string file, int line, int column, string code, string message) =>
        Add(new Fault(file, line, column, code, message, FaultSeverity.Warning));

    /// <summary>All faults, by file, line and column, so that the same tree gives the same report.</summary>
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
                    .ThenBy(fault => fault.Code, StringComparer.Ordinal),
            ];
        }
    }
}
