using Fairway.Content;
using Fairway.Languages;

namespace Fairway.Web.Desk.Review;

/// <summary>A page in a language, as readers are given it.</summary>
internal sealed record RenderedPage(PageId Page, string Name, Language Language);

/// <summary>A file that a draft changes, in words.</summary>
/// <param name="Path">In the content tree.</param>
/// <param name="Sort">What it holds.</param>
/// <param name="Change">What becomes of it, against what it is put on.</param>
/// <param name="Name">Title of its page or dataset; the path where it is of neither.</param>
/// <param name="Language">Of a text; null for others.</param>
/// <param name="Bytes">That it is to have; 0 where it goes.</param>
internal sealed record ChangedPart(string Path, PartSort Sort, PartChange Change, string Name, Language? Language, long Bytes)
{
    /// <summary>Of a page's file; null for others.</summary>
    public PageId? Page { get; init; }
}

internal enum PartSort
{
    /// <summary><c>page.yaml</c>.</summary>
    Facts,

    /// <summary>The text of a page in a language.</summary>
    Text,

    /// <summary>Anything else in the folder of a page, such as a picture.</summary>
    Attachment,

    /// <summary>Of a dataset.</summary>
    Dataset,
    Other,
}

internal enum PartChange
{
    Changed,
    Added,
    Removed,

    /// <summary>It is published as the draft has it.</summary>
    Same,
}
