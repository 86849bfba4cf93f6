using Fairway.Content.Reading;
using Fairway.Markup;

namespace Fairway.Content.Checking;

/// <summary>The pages that a change can have broken, or mended: those that it touches, and those that name what it took away or altered.</summary>
internal sealed class AffectedPages
{
    private readonly ContentIndex _now;
    private readonly TouchedContent _touched;

    /// <summary>Pages that are gone, or have other languages or anchors than before. Nobody can have named what is new.</summary>
    private readonly HashSet<PageId> _pages;
    private readonly HashSet<string> _datasets;
    private readonly HashSet<string> _terms;

    /// <param name="was">Of a tree that was accepted: nothing in it names what is not there.</param>
    /// <param name="now">After the change.</param>
    /// <param name="touched">What the change is about.</param>
    public AffectedPages(ContentIndex was, ContentIndex now, TouchedContent touched)
    {
        _now = now;
        _touched = touched;
        _pages = [.. touched.Pages.Where(id => was.Pages.TryGetValue(id, out var page) && IsOtherTarget(page, now.Pages.GetValueOrDefault(id)))];
        _datasets = [.. touched.Datasets.Where(was.Datasets.ContainsKey)];
        _terms = [.. touched.Terms.Where(term => was.Terms.ContainsKey(term) && !now.Terms.ContainsKey(term))];
    }

    public IEnumerable<PageDraft> Find() => _pages.Count + _datasets.Count + _terms.Count == 0
        ? _touched.Pages.Select(id => _now.Pages.GetValueOrDefault(id)).OfType<PageDraft>()
        : _now.Pages.Values.Where(page => _touched.Pages.Contains(page.Id) || Names(page));

    private static bool IsOtherTarget(PageDraft was, PageDraft? now) =>
        now is null || was.Texts.Length != now.Texts.Length || was.Texts.Any(text => !HasSameAnchors(text.Text, now.In(text.Text.Language)));

    private static bool HasSameAnchors(PageText was, PageText? now) =>
        was == now || (now is not null
            && was.Body.Sections.IsEmpty == now.Body.Sections.IsEmpty
            && was.Body.Headings.Select(heading => heading.Anchor).SequenceEqual(now.Body.Headings.Select(heading => heading.Anchor)));

    private bool Names(PageDraft page)
    {
        if (_pages.Count > 0 && page.Facts!.Related.Any(related => PageId.TryParse(related.Text, out var id) && _pages.Contains(id)))
            return true;
        foreach (var text in page.Texts)
        {
            foreach (var reference in text.Text.Body.References)
            {
                if (Names(reference))
                    return true;
            }
        }

        return false;
    }

    private bool Names(MarkupReference reference) => reference switch
    {
        FigureReference figure => _datasets.Contains(figure.Dataset),
        ChartReference chart => _datasets.Contains(chart.Dataset),
        TermReference term => _terms.Contains(term.Term),
        PageReference link => _pages.Count > 0 && PageId.TryCreate(link.Section, link.Slug, out var id) && _pages.Contains(id),
        _ => false,
    };
}
