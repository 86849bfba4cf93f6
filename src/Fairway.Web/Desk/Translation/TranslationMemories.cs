using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.Translating;

namespace Fairway.Web.Desk.Translation;

/// <summary>Keeps a memory for each language: built aside once for a release, of what is new in it, while nobody waits for it longer than a moment.</summary>
internal sealed class TranslationMemories(Lazy<ReleaseStore> releases, TimeProvider time)
{
    /// <summary>How long a page waits for suggestions that are being gathered; it comes without them.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<LanguageTag, (ReleaseId Release, Task<TranslationMemory> Memory)> _memories = [];

    /// <summary>Null while it is being built, or where the store did not answer.</summary>
    public async Task<TranslationMemory?> Of(Site site, LanguageTag language, CancellationToken cancellationToken)
    {
        var memory = Begin(site, language);
        await Task.WhenAny(memory, Task.Delay(Patience, time, cancellationToken));
        return memory.IsCompletedSuccessfully ? await memory : null;
    }

    /// <summary>Earlier translations of each unit that asks for some: of its own page's earlier releases, and of all pages.</summary>
    public static ImmutableDictionary<string, ImmutableArray<MemoryMatch>> Matches(TranslationBench bench, TranslationMemory? all, TranslationMemory own) =>
        bench.Sheet.Units.Where(unit => !bench.Words.ContainsKey(unit.Id) || unit.Change is UnitChange.Changed or UnitChange.New).ToImmutableDictionary(
            unit => unit.Id,
            unit => own.Find(unit.Source, TranslationLimits.MaxMatches).Concat(all?.Find(unit.Source, TranslationLimits.MaxMatches) ?? [])
                .Where(match => match.Pair.Target != bench.Words.GetValueOrDefault(unit.Id))
                .OrderByDescending(match => match.Likeness)
                .DistinctBy(match => match.Pair.Target)
                .Take(TranslationLimits.MaxMatches)
                .ToImmutableArray());

    private Task<TranslationMemory> Begin(Site site, LanguageTag language)
    {
        lock (_lock)
        {
            var known = _memories.TryGetValue(language, out var found);
            if (known && found.Release == site.Release.Id && !found.Memory.IsFaulted)
                return found.Memory;
            var before = known && found.Memory.IsCompletedSuccessfully ? found.Memory.Result : null;
            // Whoever waits for it may leave; it is for the next one too.
            var memory = Task.Run(() => TranslationMemory.Of(site.Content, releases.Value.Open(site.Release), language, before, CancellationToken.None), CancellationToken.None);
            _memories[language] = (site.Release.Id, memory);
            return memory;
        }
    }
}
