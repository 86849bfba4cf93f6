using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Translating;
using Fairway.Languages;

namespace Fairway.Web.Desk.Translation;

/// <summary>The terms of the glossary that a page uses: linked, or by their name or one of their forms.</summary>
internal sealed class GlossaryWords
{
    private readonly ImmutableArray<(Term Term, ImmutableArray<string> Forms)> _terms;
    private readonly LanguageTag _language;

    /// <param name="content">Whose glossary it is.</param>
    /// <param name="language">Of the translation.</param>
    /// <param name="source">The whole page.</param>
    public GlossaryWords(ContentTree content, LanguageTag language, string source)
    {
        _language = language;
        _terms =
        [
            .. content.Terms.Values
                .Select(term => (Term: term, Forms: Forms(term.Texts[content.Settings.SourceLanguage])))
                .Where(term => IsIn(source, term.Term, term.Forms)),
        ];
    }

    /// <summary>The terms in the words of a unit; none for a word inside another term, as "asylum" is in "asylum seeker".</summary>
    public ImmutableArray<GlossaryWord> In(string source, string? target)
    {
        var words = InlineCodes.Parts(source).Where(part => !part.IsCode).SelectMany(part => InSource(part.Text).Select(place => part.Text.Substring(place.Start, place.Length)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from term in _terms
               where IsLinked(source, term.Term) || words.Overlaps(term.Forms)
               let text = term.Term.Texts.GetValueOrDefault(_language)
               select new GlossaryWord(
                   term.Forms[0], text?.Name, text is null || target is null || Forms(text).Any(form => target.Contains(form, StringComparison.OrdinalIgnoreCase))),
        ];
    }

    /// <summary>Where words of the glossary stand in a text of the source, none inside another.</summary>
    public IEnumerable<(int Start, int Length)> InSource(string text) => Apart(text, _terms.SelectMany(term => term.Forms));

    /// <summary>The same in the translation.</summary>
    public IEnumerable<(int Start, int Length)> InTranslation(string text) => Apart(text, _terms.SelectMany(term => term.Term.Texts.GetValueOrDefault(_language) is { } own ? Forms(own) : []));

    private static IEnumerable<(int Start, int Length)> Apart(string text, IEnumerable<string> words)
    {
        var end = 0;
        foreach (var (start, length) in words.SelectMany(word => Places(text, word)).OrderBy(place => place.Start).ThenByDescending(place => place.Length))
        {
            if (start < end)
                continue;
            yield return (start, length);
            end = start + length;
        }
    }

    private static ImmutableArray<string> Forms(TermText text) => [text.Name, .. text.Forms];

    private static bool IsIn(string source, Term term, ImmutableArray<string> forms) =>
        IsLinked(source, term) || forms.Any(form => Places(source, form).Any());

    private static bool IsLinked(string source, Term term) => source.Contains($"](term:{term.Id})", StringComparison.Ordinal);

    private static IEnumerable<(int Start, int Length)> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
                yield return (at, word.Length);
        }
    }
}
