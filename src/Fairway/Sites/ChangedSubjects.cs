using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Markup;
using Fairway.Statistics;

namespace Fairway.Sites;

/// <summary>What is another object in one tree than in the tree before it, or is in one of them alone.</summary>
internal sealed class ChangedSubjects(ContentTree was, ContentTree now)
{
    public ImmutableHashSet<PageId> Pages { get; } = [.. now.Pages.ChangedSince(was.Pages)];

    public ImmutableHashSet<DatasetId> Datasets { get; } = [.. now.Datasets.ChangedSince(was.Datasets)];

    public ImmutableHashSet<string> Terms { get; } = [.. now.Terms.ChangedSince(was.Terms)];

    /// <summary>A text of the page, in any language, names a changed dataset or term.</summary>
    public bool AreNamedBy(Page page)
    {
        if (Datasets.IsEmpty && Terms.IsEmpty)
            return false;
        foreach (var text in page.Texts.Values)
        {
            foreach (var reference in text.Body.References)
            {
                if (IsNamedBy(reference))
                    return true;
            }
        }

        return false;
    }

    private bool IsNamedBy(MarkupReference reference) => reference switch
    {
        FigureReference figure => Datasets.Contains(DatasetId.Parse(figure.Dataset)),
        ChartReference chart => Datasets.Contains(DatasetId.Parse(chart.Dataset)),
        TermReference term => Terms.Contains(term.Term),
        _ => false,
    };
}
