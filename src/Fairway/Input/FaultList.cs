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
    private FaultList? _whole;
    private bool _isClosed;
    private int _moreErrors;
    private int _moreWarnings;

    public FaultList()
    {
    }

    private FaultList(FaultList whole) => _whole = whole;

    public bool HasErrors
    {
        get
        {
            lock (_lock)
                return _moreErrors > 0 || _faults.Exists(fault => fault.Severity == FaultSeverity.Error);
        }
    }

    public void Add(Fault fault) => TryAdd(fault);

    /// <summary>A list for one part of what is read. What is added to it is added here too, and counts towards the same limit.</summary>
    public FaultList Part() => new(this);

    /// <summary>Ends a part: nothing that was read, and keeps its places, holds on to the faults of everything else.</summary>
    public ImmutableArray<Fault> Close()
    {
        lock (_lock)
        {
            ImmutableArray<Fault> faults = [.. _faults];
            _faults.Clear();
            _whole = null;
            _isClosed = true;
            return faults;
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

    // False when there are too many to keep.
    private bool TryAdd(Fault fault)
    {
        lock (_lock)
        {
            if (_isClosed)
                throw new InvalidOperationException($"This part was closed, and would lose a fault: {fault}. Give the fault to the list of who checks.");
            if (_faults.Count < MaxFaults && _whole?.TryAdd(fault) != false)
            {
                _faults.Add(fault);
                return true;
            }

            if (fault.Severity == FaultSeverity.Error)
                _moreErrors++;
            else
                _moreWarnings++;
            return false;
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
