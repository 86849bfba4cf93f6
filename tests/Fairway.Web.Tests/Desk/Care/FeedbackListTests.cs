using System.Net;
using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Store;
using Fairway.Web.Reading.Feedback;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>Readers' messages at the desk.</summary>
public sealed class FeedbackListTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private Visitor? _visitor;

    private DeskSite Desk => _desk!;

    private Visitor Visitor => _visitor!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.Add("author@example.org", "author");
        _visitor = await Desk.SignedIn("author@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Messages_stand_by_page_newest_first_in_their_own_language()
    {
        await Put("guidance/claim", "fa", "متن نادرست است.");
        await Put("guidance/appeal", "en", "<b>Bold</b> & wrong.");
        await Put("guidance/claim", "en", "The deadline is wrong.");
        await Put("guidance/gone-now", "xx", "It was here.");

        var page = await Visitor.Page("/desk/feedback");
        Assert.Equal(["Appeal", "Claim", "guidance/gone-now"], page.QuerySelectorAll("h2").Select(title => title.TextContent));
        Assert.Equal(["<b>Bold</b> & wrong.", "The deadline is wrong.", "متن نادرست است.", "It was here."], page.QuerySelectorAll(".said").Select(said => said.TextContent));
        Assert.Equal([("en", "auto"), ("en", "auto"), ("fa", "auto"), (null, "auto")], page.QuerySelectorAll(".said").Select(said => (said.GetAttribute("lang"), said.GetAttribute("dir"))));
        Assert.NotNull(page.QuerySelector("a[href='/fa/guidance/claim']"));
    }

    [Fact]
    public async Task A_settled_message_moves_to_the_other_list_with_who_and_what_and_is_in_the_activity()
    {
        await Put("guidance/claim", "en", "The deadline is wrong.");
        using (var settled = await Visitor.Submit("/desk/feedback", "/desk/feedback/1/settle", ("remark", "Mended in edition 3.")))
            Assert.Equal("/desk/feedback?done=feedback-settled", settled.Headers.Location!.ToString());

        Assert.Empty((await Visitor.Page("/desk/feedback?done=feedback-settled")).QuerySelectorAll(".said"));
        var page = await Visitor.Page("/desk/feedback?state=settled");
        Assert.Contains("Settled by author, 1 December 2026. Mended in edition 3.", string.Join(' ', page.QuerySelector(".hits")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var entry = await Desk.In(services => services.GetRequiredService<DeskStore>().Activity.AsNoTracking().OrderBy(each => each.Number).LastAsync());
        Assert.Equal(("feedback.settled", "feedback 1", "guidance/claim"), (entry.Act, entry.Subject, entry.Detail));
    }

    [Fact]
    public async Task What_is_settled_already_or_gone_or_remarked_at_length_is_said_and_the_remark_stays()
    {
        await Put("guidance/claim", "en", "The deadline is wrong.");
        var remark = new string('w', FeedbackEntry.MaxRemarkLength + 1);
        using (var refused = await Visitor.Submit("/desk/feedback", "/desk/feedback/1/settle", ("remark", remark)))
            Assert.Equal(remark, (await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("details[open] textarea")!.TextContent);

        var token = await Visitor.Token("/desk/feedback");
        using (var gone = await Visitor.Post("/desk/feedback/77/settle", token))
            Assert.Contains("is gone", (await Visitor.Read(gone, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        (await Visitor.Post("/desk/feedback/1/settle", token)).Dispose();
        using var twice = await Visitor.Post("/desk/feedback/1/settle", token);
        Assert.Contains("meanwhile", (await Visitor.Read(twice, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settled_messages_are_deleted_after_90_days_and_open_ones_stay()
    {
        await Put("guidance/claim", "en", "The deadline is wrong.");
        await Put("guidance/claim", "en", "Still open.");
        (await Visitor.Submit("/desk/feedback", "/desk/feedback/1/settle")).Dispose();

        for (var day = 0; day < FeedbackCleaner.DaysKept; day++)
            Desk.Time.Advance(FeedbackCleaner.Every);
        Assert.Equal(2, await Count());
        await Eventually.Is(() => Count().GetAwaiter().GetResult() == 1, () => Desk.Time.Advance(FeedbackCleaner.Every));
        Assert.Equal("Still open.", (await Desk.In(services => services.GetRequiredService<DeskStore>().Feedback.AsNoTracking().SingleAsync())).Text);
    }

    [Fact]
    public async Task A_box_that_is_full_takes_no_more()
    {
        await Desk.In(services => services.GetRequiredService<DeskStore>().Database.ExecuteSqlRawAsync(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {FeedbackBox.MaxOpen}) INSERT INTO \"Feedback\" (\"Page\", \"Language\", \"Release\", \"Kind\", \"Text\", \"Day\", \"Remark\") SELECT 'guidance/claim', 'en', 1, 1, 'Words.', '2026-12-01', '' FROM n"));
        Assert.False(await Box.Put(new FeedbackMessage("guidance/claim", "en", 1, FeedbackKind.Wrong, "One more."), CancellationToken.None));
        Assert.Equal(200, (await Visitor.Page("/desk/feedback?page=200")).QuerySelector(".pager .count")!.TextContent.Split(' ').Select(word => int.TryParse(word, out var number) ? number : 0).Max());
        using var beyond = await Visitor.Get("/desk/feedback?page=201");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    private IFeedbackBox Box => Desk.Site.Services.GetRequiredService<IFeedbackBox>();

    private async Task Put(string page, string language, string text) => Assert.True(await Box.Put(new FeedbackMessage(page, language, 1, FeedbackKind.Wrong, text), CancellationToken.None));

    private Task<int> Count() => Desk.In(services => services.GetRequiredService<DeskStore>().Feedback.CountAsync());
}
