using System.Collections.Immutable;
using Fairway.Sites.Differences;

namespace Fairway.Sites.Translating;

/// <summary>Which words of an older source text became which of a newer one.</summary>
internal sealed class UnitPairs
{
    private readonly Dictionary<int, int> _old = [];
    private readonly Dictionary<int, ImmutableArray<string>> _gone = [];
    private readonly ImmutableArray<WordRun>[] _runs;

    public UnitPairs(ImmutableArray<string> old, ImmutableArray<string> @new)
    {
        _runs = new ImmutableArray<WordRun>[@new.Length];
        var (i, j) = (0, 0);
        foreach (var block in TextDifference.Between(Blocks(old), Blocks(@new)).Blocks)
        {
            switch (block.Runs)
            {
                case [{ State: RunState.Removed }]:
                    _gone[j] = _gone.GetValueOrDefault(j, []).Add(old[i++]);
                    break;
                case [{ State: RunState.Added }]:
                    _runs[j++] = block.Runs;
                    break;
                default:
                    _old[j] = i++;
                    _runs[j++] = block.Runs;
                    break;
            }
        }
    }

    /// <summary>Index of the older words; null where there were none.</summary>
    public int? OldOf(int @new) => _old.TryGetValue(@new, out var old) ? old : null;

    public ImmutableArray<WordRun> RunsOf(int @new) => _runs[@new];

    /// <summary>Older words that became nothing, and stood before these; those at the end under the number of all.</summary>
    public ImmutableArray<string> GoneBefore(int @new) => _gone.GetValueOrDefault(@new, []);

    public UnitChange ChangeOf(int @new) => OldOf(@new) is null ? UnitChange.New : _runs[@new] is [{ State: RunState.Kept }] ? UnitChange.Same : UnitChange.Changed;

    private static ImmutableArray<TextBlock> Blocks(ImmutableArray<string> texts) => [.. texts.Select(text => new TextBlock(BlockKind.Paragraph, text))];
}
