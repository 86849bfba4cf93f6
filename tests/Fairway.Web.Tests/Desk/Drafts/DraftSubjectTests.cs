using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Tests.Desk.Drafts;

public sealed class DraftSubjectTests
{
    [Theory]
    [InlineData("page:guidance/claim")]
    [InlineData("translation:guidance/claim:fa-AF")]
    [InlineData("dataset:small-boat-arrivals")]
    [InlineData("data-translation:small-boat-arrivals:fa")]
    public void A_subject_is_read_as_it_is_written(string text) => Assert.Equal(text, DraftSubject.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("page")]
    [InlineData("page:claim")]
    [InlineData("page:guidance/../claim")]
    [InlineData("page:guidance/claim:fa")]
    [InlineData("translation:guidance/claim")]
    [InlineData("translation:guidance/claim:x y")]
    [InlineData("dataset:a/b")]
    [InlineData("dataset:a:fa")]
    [InlineData("data-translation:a")]
    [InlineData("data-translation:a/b:fa")]
    [InlineData("term:asylum")]
    public void Anything_else_is_none(string? text) => Assert.False(DraftSubject.TryParse(text, out _));
}
