using Fairway.Content;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Tests.Desk.Drafts;

public sealed class DraftEditTests
{
    private static readonly DraftEdit Edit = new DraftEdit("Title", "Note") { Redirects = [new(PageId.Parse("guidance/a"), PageId.Parse("guidance/b"), null)] }
        .With("a.md", "text").With("b.md", (byte[]?)null);

    [Fact]
    public void Everything_that_is_published_is_in_the_digest()
    {
        DraftEdit[] others =
        [
            Edit with { Note = "Other" }, Edit.With("a.md", "text."), Edit.With("a.md", (byte[]?)null), Edit.With("b.md", ""), Edit.With("c.md", "text"),
            Edit with { Redirects = [] }, Edit with { Redirects = [new(PageId.Parse("guidance/a"), null, "Why")] },
        ];

        Assert.Equal(others.Length + 1, others.Append(Edit).Select(edit => edit.Digest()).Distinct().Count());
        Assert.Equal(Edit.Digest(), (Edit with { Title = "Another" }).Digest());
    }

    [Fact]
    public void Redirects_come_back_as_they_were_kept()
    {
        RedirectEdit[] edits = [new(PageId.Parse("guidance/a"), PageId.Parse("guidance/b"), null), new(PageId.Parse("guidance/c"), null, "Why"), new(PageId.Parse("guidance/d"), null, null)];

        Assert.Equal(edits, DraftEdit.ReadRedirects((Edit with { Redirects = [.. edits] }).RedirectsJson()));
    }
}
