using System.Net;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Review;
using Fairway.Web.Desk.Store;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Review;

/// <summary>What people say to each other about a draft, at its page.</summary>
public sealed class DraftRemarkTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private int _id;

    private DeskSite Desk => _desk!;

    private string Page => $"/desk/drafts/{_id}";

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.AddPeople();
        await Desk.Add("omid@example.org", "translator", "fa");
        _id = await Desk.OpenClaim();
        await Desk.Submit(_id);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Anybody_who_may_work_quotes_a_passage_others_answer_and_a_writer_settles_it()
    {
        var (translator, author) = (await Desk.SignedIn("omid@example.org"), await Desk.SignedIn("author@example.org"));
        using (var said = await translator.Submit(Page, $"{Page}/remarks", ("path", DeskDrafts.ClaimFile), ("quoted", "Act in <time>."), ("text", "By which <b>day</b>?")))
            Assert.Equal($"{Page}?done=draft-remarked", said.Headers.Location!.ToString());
        var remark = Assert.Single(await Remarks());
        Assert.Equal((DeskDrafts.ClaimFile, "Act in <time>.", "By which <b>day</b>?", 1), (remark.Path, remark.Quoted, remark.Text, remark.Revision));
        Assert.Equal("1", (await author.Page("/desk/drafts")).QuerySelector("tbody tr td:last-child")!.TextContent.Trim());

        (await author.Submit(Page, $"{Page}/remarks/{remark.Id}/answer", ("text", "The fourteenth."))).Dispose();
        var page = await author.Page(Page);
        var shown = page.QuerySelector("[aria-labelledby=remarks] li")!;
        Assert.Equal("Act in <time>.", shown.QuerySelector("blockquote")!.TextContent);
        Assert.Equal(["By which <b>day</b>?", "The fourteenth."], shown.QuerySelectorAll("p.said").Select(each => each.TextContent));
        Assert.Null((await translator.Page(Page)).QuerySelector($"form[action$='/settle']"));

        using (var settled = await author.Submit(Page, $"{Page}/remarks/{remark.Id}/settle"))
            Assert.Equal($"{Page}?done=draft-remark-settled", settled.Headers.Location!.ToString());
        Assert.Equal("0", (await author.Page("/desk/drafts")).QuerySelector("tbody tr td:last-child")!.TextContent.Trim());
        Assert.Equal(["draft.remarked", "draft.remark-answered", "draft.remark-settled"], (await Desk.Activity()).TakeLast(3).Select(entry => entry.Act));
    }

    [Fact]
    public async Task An_approval_with_open_remarks_asks_whether_one_is_sure()
    {
        var reviewer = await Desk.SignedIn("reviewer@example.org");
        (await reviewer.Submit(Page, $"{Page}/remarks", ("text", "By which day?"))).Dispose();

        using (var unsure = await reviewer.Submit(Page, $"{Page}/approve", ("text", "Well done.")))
        {
            var page = await Visitor.Read(unsure, expected: HttpStatusCode.UnprocessableEntity);
            Assert.Contains("remarks are still open", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("Well done.", page.QuerySelector("#approve-text")!.TextContent);
            Assert.Equal("", page.QuerySelector("#return-text")!.TextContent);
        }

        Assert.Equal(DraftState.InReview, (await Desk.Draft(_id)).State);
        (await reviewer.Submit(Page, $"{Page}/approve", ("sure", "true"))).Dispose();
        Assert.Equal(DraftState.Approved, (await Desk.Draft(_id)).State);
    }

    [Fact]
    public async Task Settled_remarks_ask_nothing()
    {
        var reviewer = await Desk.SignedIn("reviewer@example.org");
        (await reviewer.Submit(Page, $"{Page}/remarks", ("text", "By which day?"))).Dispose();
        (await reviewer.Submit(Page, $"{Page}/remarks/{Assert.Single(await Remarks()).Id}/settle")).Dispose();

        Assert.Null((await reviewer.Page(Page)).QuerySelector($"form[action='{Page}/approve'] input[name=sure]"));
        (await reviewer.Submit(Page, $"{Page}/approve")).Dispose();
        Assert.Equal(DraftState.Approved, (await Desk.Draft(_id)).State);
    }

    [Fact]
    public async Task A_remark_that_cannot_be_kept_is_refused_with_a_sentence_and_nothing_typed_is_lost()
    {
        var reviewer = await Desk.SignedIn("reviewer@example.org");
        using (var elsewhere = await reviewer.Submit(Page, $"{Page}/remarks", ("path", "site.yaml"), ("quoted", "Words"), ("text", "Why?")))
        {
            var page = await Visitor.Read(elsewhere, expected: HttpStatusCode.UnprocessableEntity);
            Assert.Contains("does not change this file", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(("Words", "Why?"), (page.QuerySelector("#remark-quoted")!.TextContent, page.QuerySelector("#remark-text")!.TextContent));
        }

        foreach (var text in (string[])["", " ", "a\u0007b", new string('x', DraftRemark.MaxTextLength + 1)])
        {
            using var refused = await reviewer.Submit(Page, $"{Page}/remarks", ("text", text));
            Assert.NotEmpty(await refused.Refusal(HttpStatusCode.UnprocessableEntity));
        }

        using (var unknown = await reviewer.Post($"{Page}/remarks/99/answer", await reviewer.Token(Page), ("text", "Yes.")))
            Assert.Contains("no such remark", await unknown.Refusal(HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Empty(await Remarks());
    }

    [Fact]
    public async Task A_translator_of_another_text_cannot_settle_a_remark_and_a_settled_one_is_not_answered()
    {
        var (reviewer, translator) = (await Desk.SignedIn("reviewer@example.org"), await Desk.SignedIn("omid@example.org"));
        (await reviewer.Submit(Page, $"{Page}/remarks", ("text", "By which day?"))).Dispose();
        var remark = Assert.Single(await Remarks()).Id;
        using (var refused = await translator.Post($"{Page}/remarks/{remark}/settle", await translator.Token(Page)))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        (await reviewer.Submit(Page, $"{Page}/remarks/{remark}/settle")).Dispose();

        using var late = await translator.Post($"{Page}/remarks/{remark}/answer", await translator.Token(Page), ("text", "The fourteenth."));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_draft_has_500_remarks_at_most()
    {
        await Desk.In(async services =>
        {
            var store = services.GetRequiredService<DeskStore>();
            store.DraftRemarks.AddRange(Enumerable.Range(0, DraftRemarks.Most).Select(_ => new DraftRemark
            {
                DraftId = _id, Revision = 1, Path = "", Quoted = "", Text = "One more.", By = "somebody", At = Desk.Time.GetUtcNow(),
            }));
            return await store.SaveChangesAsync();
        });
        var reviewer = await Desk.SignedIn("reviewer@example.org");

        using var refused = await reviewer.Post($"{Page}/remarks", await reviewer.Token("/desk/security"), ("seen", "1"), ("text", "One too many."));
        Assert.Contains("500 remarks", await refused.Refusal(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_discarded_is_no_longer_remarked_on()
    {
        var author = await Desk.SignedIn("author@example.org");
        (await author.Submit(Page, $"{Page}/discard", ("sure", "true"))).Dispose();
        using var refused = await author.Post($"{Page}/remarks", await author.Token("/desk/security"), ("seen", "1"), ("text", "Why?"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    private Task<List<DraftRemark>> Remarks() => Desk.In(services => services.GetRequiredService<DraftRemarks>().Of(_id, CancellationToken.None));
}
