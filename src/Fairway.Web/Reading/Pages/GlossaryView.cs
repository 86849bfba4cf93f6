using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;

namespace Fairway.Web.Reading.Pages;

internal sealed record GlossaryView(Frame Frame, ImmutableArray<GlossaryEntry> Entries) : ViewModel(Frame);

/// <param name="Text">In the reader's language or, failing that, the source's.</param>
/// <param name="Language">Of <paramref name="Text"/>.</param>
/// <param name="SourceName">The term in the source language, which letters and officials use; null where the text is in it or names it.</param>
internal sealed record GlossaryEntry(Term Term, TermText Text, Language Language, string? SourceName)
{
    public static ImmutableArray<GlossaryEntry> All(Reader reader)
    {
        var source = reader.Site.Languages.Source;
        return
        [
            .. reader.Site.Content.Terms.Values
                .Select(term => term.Texts.TryGetValue(reader.Tag, out var text)
                    ? new GlossaryEntry(term, text, reader.Language, SourceNameBeside(text.Name, term.Texts[source.Tag].Name))
                    : new GlossaryEntry(term, term.Texts[source.Tag], source, null))
                .OrderBy(entry => entry.Text.Name, reader.Language.NameOrder),
        ];
    }

    private static string? SourceNameBeside(string name, string sourceName) => name.Contains(sourceName, StringComparison.OrdinalIgnoreCase) ? null : sourceName;
}
