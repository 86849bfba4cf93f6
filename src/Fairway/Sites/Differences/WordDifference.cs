using System.Collections.Immutable;
using System.Text;

namespace Fairway.Sites.Differences;

/// <summary>The words of one block that differ from those of another.</summary>
internal static class WordDifference
{
    public static ImmutableArray<WordRun> Between(ImmutableArray<string> old, ImmutableArray<string> @new)
    {
        var runs = new Runs();
        var places = SequenceDifference.Between(old, @new, int.MaxValue);
        var at = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            var kept = string.Concat(old[at..place.OldStart]);
            // A space between two replaced words is replaced with them: "a b" to "c d" reads better than word by word.
            if (i > 0 && string.IsNullOrWhiteSpace(kept) && IsReplacement(places[i - 1]) && IsReplacement(place))
                runs.Replace(kept, kept);
            else
                runs.Keep(kept);
            runs.Replace(string.Concat(old.AsSpan(place.OldStart, place.OldCount).ToArray()), string.Concat(@new.AsSpan(place.NewStart, place.NewCount).ToArray()));
            at = place.OldStart + place.OldCount;
        }

        runs.Keep(string.Concat(old[at..]));
        return runs.All();
    }

    private static bool IsReplacement(SequenceDifference.Place place) => place is { OldCount: > 0, NewCount: > 0 };

    /// <summary>Gathers what stands together: what was removed first, then what was added in its place.</summary>
    private sealed class Runs
    {
        private readonly ImmutableArray<WordRun>.Builder _all = ImmutableArray.CreateBuilder<WordRun>();
        private readonly StringBuilder _removed = new();
        private readonly StringBuilder _added = new();

        public void Keep(string text)
        {
            if (text.Length == 0)
                return;
            Cut();
            _all.Add(new(RunState.Kept, text));
        }

        public void Replace(string removed, string added)
        {
            _removed.Append(removed);
            _added.Append(added);
        }

        public ImmutableArray<WordRun> All()
        {
            Cut();
            return _all.ToImmutable();
        }

        private void Cut()
        {
            if (_removed.Length > 0)
                _all.Add(new(RunState.Removed, _removed.ToString()));
            if (_added.Length > 0)
                _all.Add(new(RunState.Added, _added.ToString()));
            _removed.Clear();
            _added.Clear();
        }
    }
}
