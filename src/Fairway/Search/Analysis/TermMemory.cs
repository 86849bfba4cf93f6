using System.Collections.Concurrent;

namespace Fairway.Search.Analysis;

/// <summary>The forms of words that were met before, shared by the analyzers of a language: a text has few different words, and each is costly once.</summary>
/// <param name="capacity">Words that are remembered, give or take one a thread; when it is full, all are forgotten.</param>
public sealed class TermMemory(LanguageAnalysis analysis, int capacity)
{
    private readonly ConcurrentDictionary<string, TermForms> _forms = new(StringComparer.Ordinal);
    private int _count;

    public TermForms Forms(ReadOnlySpan<char> word)
    {
        var known = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var forms))
            return forms;

        if (Interlocked.Increment(ref _count) > capacity)
        {
            _forms.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        forms = analysis.Forms(word.ToString());
        known.TryAdd(word, forms);
        return forms;
    }
}
