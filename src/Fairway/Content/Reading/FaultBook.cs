using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>
/// Which faults came from which part of a tree, so that a part that is not read again keeps what was said of it. Of a tree that was accepted
/// these are warnings. Parts are named by the path that they are read from, or by what is checked. Safe for many threads.
/// </summary>
/// <param name="known">Of the tree before, by part; parts without faults are not there.</param>
/// <param name="all">Takes every fault, so that the limit is on all parts together.</param>
internal sealed class FaultBook(ImmutableDictionary<string, ImmutableArray<Fault>> known, FaultList all)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Fault>> _fresh = new(StringComparer.Ordinal);

    public T Record<T>(string part, Func<FaultList, T> read)
    {
        var faults = all.Part();
        var value = read(faults);
        Set(part, faults.Close());
        return value;
    }

    /// <summary>The part is no longer there.</summary>
    public void Forget(string part) => Set(part, []);

    /// <summary>Adds what is still true of the parts that were not read, and gives the faults of every part.</summary>
    public ImmutableDictionary<string, ImmutableArray<Fault>> Finish()
    {
        foreach (var (part, faults) in known)
        {
            if (_fresh.ContainsKey(part))
                continue;
            foreach (var fault in faults)
                all.Add(fault);
        }

        return known.RemoveRange(_fresh.Where(part => part.Value.IsEmpty).Select(part => part.Key)).SetItems(_fresh.Where(part => !part.Value.IsEmpty));
    }

    private void Set(string part, ImmutableArray<Fault> faults)
    {
        if (!faults.IsEmpty || known.ContainsKey(part))
            _fresh[part] = faults;
    }
}
