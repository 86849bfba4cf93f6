using System.Net;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Web.Desk.Access;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Desk.Store;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Access;

public sealed class PreReleaseTests : IAsyncLifetime
{
    private const string Anna = "Anna <Ahmadi>";

    private DeskSite? _desk;
    private PlannedDrafts? _drafts;
    private Visitor? _publisher;

    private DeskSite Desk => _desk!;

    private PlannedDrafts Drafts => _drafts!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _drafts = new PlannedDrafts(_desk);
        await Desk.Add("publisher@example.org", "publisher");
        await Desk.AddAuthenticator("publisher@example.org");
        _publisher = await Desk.SignedIn("publisher@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_named_person_reads_one_page_in_one_language_without_an_account_with_the_name_on_it()
    {
        var three = await Drafts.Three();
        await Drafts.Schedule(new DateTimeOffset(2026, 12, 3, 9, 30, 0, TimeSpan.Zero), three);
        var link = await Link(three[0], "en");

        using var answer = await Desk.Visitor().Get(link);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await Visitor.Read(answer);

        Assert.Equal(PlannedDrafts.PageWord, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var words = "Embargoed until 3 December 2026, 09:30 London time. For Anna <Ahmadi>, The Daily. Not to be passed on.";
        Assert.Equal(words, Plain(page.QuerySelector(".watermark")!.TextContent));
        Assert.Equal(PreReleaseView.Marks, page.QuerySelectorAll(".marks p").Count(mark => Plain(mark.TextContent) == words));
        // Nothing leads into the site, and what stays is within the page or elsewhere.
        Assert.All(page.QuerySelectorAll("a[href], form[action]"), way => Assert.DoesNotMatch("^/", way.GetAttribute("href") ?? way.GetAttribute("action")!));
        Assert.Contains(page.QuerySelectorAll("a[href]"), way => way.GetAttribute("href")!.StartsWith('#'));
        Assert.DoesNotContain("style=", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_of_its_item_and_language_alone()
    {
        var three = await Drafts.Three();
        await Drafts.Schedule(Desk.Time.GetUtcNow().AddHours(3), three);
        var link = await Link(three[1], "fa");

        foreach (var asked in (string[])[link, link + "&language=en", link + "&page=guidance/appeal", link + "&draft=1"])
        {
            var page = await Desk.Visitor().Page(asked);
            Assert.Equal("fa", page.DocumentElement.GetAttribute("lang"));
            Assert.Contains(PlannedDrafts.PersianWord, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(PlannedDrafts.PageWord, page.Body.TextContent, StringComparison.Ordinal);
        }

        await Desk.Visitor().Page(link.Replace("/pre-release?", "/pre-release/data.csv?", StringComparison.Ordinal), HttpStatusCode.NotFound);
        using var other = await _publisher!.Submit($"/desk/drafts/{three[1]}/access", $"/desk/drafts/{three[1]}/access/add", ("name", Anna), ("organisation", "The Daily"), ("language", "en"), ("hours", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task A_dataset_shows_its_figures_and_charts_and_its_rows_only_where_the_link_gives_them()
    {
        var draft = await Drafts.Approved(DraftSubject.OfDataset(PlannedDrafts.Dataset), PlannedDrafts.NewRows);
        var without = await Link(draft, "en");
        var with = await Link(draft, "fa", ("data", "true"));

        var page = await Desk.Visitor().Page(without);
        Assert.Contains("87,654", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("figure.chart:has(svg)").Length);
        Assert.Contains("Embargoed until it is published.", page.QuerySelector(".watermark")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[download]"));
        await Desk.Visitor().Page(without.Replace("/pre-release?", "/pre-release/data.csv?", StringComparison.Ordinal), HttpStatusCode.NotFound);

        var persian = await Desk.Visitor().Page(with);
        Assert.Equal(("fa", "rtl"), (persian.DocumentElement.GetAttribute("lang"), persian.DocumentElement.GetAttribute("dir")));
        using var rows = await Desk.Visitor().Get(persian.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Contains($"2026-08-21,{PlannedDrafts.Rows},", await rows.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", rows.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Expired_revoked_and_unknown_links_get_the_same_page()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var revoked = await Link(draft, "en");
        var expired = await Link(draft, "en");
        using var done = await _publisher!.Submit($"/desk/drafts/{draft}/access", $"/desk/drafts/{draft}/access/1/revoke");
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);

        var answers = new List<string>
        {
            await Missing(revoked),
            await Missing("/desk/pre-release?link=" + AccessLink.NewToken()),
            await Missing("/desk/pre-release?link=x"),
            await Missing("/desk/pre-release"),
        };
        await Desk.Visitor().Page(expired);
        Desk.Time.Advance(TimeSpan.FromHours(1));
        answers.Add(await Missing(expired));
        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("vi", "ltr", "Liên kết này không mở được gì")]
    [InlineData("fa, en;q=0.5", "rtl", "این پیوند چیزی را باز نمی‌کند")]
    public async Task Whoever_has_a_closed_link_is_told_so_in_the_language_of_their_browser_and_led_nowhere(string asked, string dir, string title)
    {
        var visitor = Desk.Visitor();
        visitor.Language = asked;

        var page = await visitor.Page("/desk/pre-release?link=" + AccessLink.NewToken(), HttpStatusCode.NotFound);

        Assert.Equal((title, dir), (page.QuerySelector("h1")!.TextContent, page.DocumentElement.GetAttribute("dir")));
        Assert.Empty(page.QuerySelectorAll("a[href], form"));
    }

    [Theory]
    [InlineData("vi", "Cấm công bố đến 09:30 ngày 3 tháng 12, 2026 (giờ Luân Đôn). Dành cho Anna <Ahmadi>, The Daily. Không được chuyển cho người khác.")]
    [InlineData("fa", "انتشار آن تا ۳ دسامبر ۲۰۲۶ (۱۲ آذر ۱۴۰۵)، ساعت ۰۹:۳۰ به وقت لندن ممنوع است. برای Anna <Ahmadi>، The Daily. به کس دیگری داده نشود.")]
    public async Task The_watermark_is_in_the_language_of_the_page(string language, string words)
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        await Drafts.Schedule(new DateTimeOffset(2026, 12, 3, 9, 30, 0, TimeSpan.Zero), draft);

        var page = await Desk.Visitor().Page(await Link(draft, language));

        Assert.Equal(words, Plain(page.QuerySelector(".watermark")!.TextContent));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.QuerySelector(".watermark [lang], .marks[lang]"));
    }

    [Fact]
    public async Task A_new_picture_is_seen_by_the_link_of_its_page_alone()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var other = await Drafts.Approved(DraftSubject.OfTranslation(PageId.Parse("guidance/claim"), LanguageTag.Parse("fa")), PlannedDrafts.Persian);
        var (link, ofOther) = (await Link(draft, "en"), await Link(other, "fa"));

        var source = (await Desk.Visitor().Page(link)).QuerySelector(".body img")!.GetAttribute("src")!;
        using var picture = await Desk.Visitor().Get(source);

        Assert.Equal($"/desk/pre-release/picture{PlannedDrafts.PictureAddress}{link[link.IndexOf('?', StringComparison.Ordinal)..]}", source);
        Assert.Equal((HttpStatusCode.OK, "image/png", "no-store"), (picture.StatusCode, picture.Content.Headers.ContentType!.ToString(), picture.Headers.CacheControl!.ToString()));
        Assert.Equal(PlannedDrafts.Picture, await picture.Content.ReadAsByteArrayAsync());
        // As its page was written down, it is no use of its own.
        Assert.Single((await _publisher!.Page($"/desk/drafts/{draft}/access")).QuerySelectorAll("section[aria-labelledby=uses] li"));

        await Missing(PlannedDrafts.PictureAddress);
        await Missing(source[..source.IndexOf('?', StringComparison.Ordinal)]);
        await Missing(source.Replace("map.png", "page.yaml", StringComparison.Ordinal));
        await Missing(source.Replace("quokkaword", "claim", StringComparison.Ordinal));
        await Missing($"/desk/pre-release/picture{PlannedDrafts.PictureAddress}{ofOther[ofOther.IndexOf('?', StringComparison.Ordinal)..]}");
        using var revoked = await _publisher!.Submit($"/desk/drafts/{draft}/access", $"/desk/drafts/{draft}/access/1/revoke");
        await Missing(source);
    }

    [Fact]
    public async Task A_page_with_many_pictures_uses_up_no_tries()
    {
        var link = await Link(await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage), "en");
        var visitor = Desk.Visitor();
        var source = (await visitor.Page(link)).QuerySelector(".body img")!.GetAttribute("src")!;
        for (var pictures = 0; pictures < 30; pictures++)
            (await visitor.Get(source)).EnsureSuccessStatusCode().Dispose();
        await visitor.Page(link);
    }

    [Fact]
    public async Task A_page_that_a_draft_moves_is_shown_where_it_will_stand()
    {
        var (from, to) = (PageId.Parse("help/call"), PageId.Parse("help/phone"));
        var draft = await Drafts.Approved(DraftSubject.OfPage(from), PlannedDrafts.Moved(Desk, from, to));

        var page = await Desk.Visitor().Page(await Link(draft, "en"));

        Assert.Equal("Call", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_draft_that_is_changed_is_no_longer_shown_until_it_is_approved_again()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var link = await Link(draft, "en");
        Assert.True((await Drafts.Save(draft, 1, PlannedDrafts.NewPage with { Note = "Something else." })).IsDone);

        await Missing(link);
        Assert.Contains("Others see only what is approved", (await _publisher!.Page($"/desk/drafts/{draft}/access")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_the_same_plan_and_not_approved_is_not_shown_in_what_is()
    {
        var boats = PageId.Parse("figures/boats");
        var path = $"pages/{boats}/en.md";
        var page = await Drafts.Approved(DraftSubject.OfPage(boats), new DraftEdit("Boats", "Words are added.").With(path, Desk.Published(path)!.TrimEnd() + "\n\nWombatword.\n"));
        var data = await Drafts.Written(DraftSubject.OfDataset(PlannedDrafts.Dataset), PlannedDrafts.NewRows);
        await Drafts.Make(page, data);

        var shown = (await Desk.Visitor().Page(await Link(page, "en"))).QuerySelectorAll("main p").Select(paragraph => Plain(paragraph.TextContent)).ToList();

        Assert.Contains("Wombatword.", shown);
        Assert.Contains(shown, paragraph => paragraph.Contains("people by 20 August 2026.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_it_is_published_a_link_leads_to_the_public_page()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var plan = await Drafts.Schedule(Desk.Time.GetUtcNow().AddMinutes(1), draft);
        var link = await Link(draft, "fa");
        Assert.Equal(PlanState.Published, (await Drafts.Ended(plan.Id, TimeSpan.FromSeconds(10))).State);

        using var answer = await Desk.Visitor().Get(link);
        Assert.Equal((HttpStatusCode.Found, $"/fa/{PlannedDrafts.Page}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Every_use_is_written_down_and_only_the_digest_of_a_link_is_stored()
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var link = await Link(draft, "en");
        await Desk.Visitor().Page(link);
        Desk.Time.Advance(TimeSpan.FromMinutes(5));
        await Desk.Visitor().Page(link);

        var page = await _publisher!.Page($"/desk/drafts/{draft}/access");
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=uses] li").Length);
        Assert.Contains(Anna, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var stored = await Desk.In(services => services.GetRequiredService<DeskStore>().AccessLinks.SingleAsync());
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Assert.Equal(AccessLink.DigestOf(token), stored.Digest);
        Assert.DoesNotContain(token, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(Desk.Log.All, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "The Daily", "en", "1", "name and organisation")]
    [InlineData("Anna", "", "en", "1", "name and organisation")]
    [InlineData("Anna", "The Daily", "de", "1", "a language of the site")]
    [InlineData("Anna", "The Daily", "en", "0", "from 1 to 24")]
    [InlineData("Anna", "The Daily", "en", "25", "from 1 to 24")]
    [InlineData("Anna", "The Daily", "en", "", "from 1 to 24")]
    public async Task A_link_that_cannot_be_is_refused_with_a_sentence_and_what_was_typed_stays(string name, string organisation, string language, string hours, string sentence)
    {
        var draft = await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        using var refused = await _publisher!.Submit($"/desk/drafts/{draft}/access", $"/desk/drafts/{draft}/access/add", ("name", name), ("organisation", organisation), ("language", language), ("hours", hours));

        var page = await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((name, organisation, hours), (Value("name"), Value("organisation"), Value("hours")));

        string Value(string field) => page.QuerySelector($"main input[name={field}]")!.GetAttribute("value") ?? "";
    }

    [Fact]
    public async Task Nobody_guesses_links_fast()
    {
        var visitor = Desk.Visitor();
        for (var tries = 0; tries < 20; tries++)
            await visitor.Page("/desk/pre-release?link=" + AccessLink.NewToken(), HttpStatusCode.NotFound);
        await visitor.Page("/desk/pre-release?link=" + AccessLink.NewToken(), HttpStatusCode.TooManyRequests);
    }

    private static string Plain(string text) => text.Replace(Bidi.FirstStrongIsolate.ToString(), "", StringComparison.Ordinal).Replace(Bidi.PopIsolate.ToString(), "", StringComparison.Ordinal);

    /// <summary>As a publisher makes it; its path and query.</summary>
    private async Task<string> Link(int draft, string language, params (string, string)[] more)
    {
        using var made = await _publisher!.Submit($"/desk/drafts/{draft}/access", $"/desk/drafts/{draft}/access/add", [("name", Anna), ("organisation", "The Daily"), ("language", language), ("hours", "1"), .. more]);
        var link = (await Visitor.Read(made)).QuerySelector("code.key")!.TextContent;
        Assert.StartsWith("https://fairway.example/desk/pre-release?link=", link, StringComparison.Ordinal);
        return new Uri(link).PathAndQuery;
    }

    private async Task<string> Missing(string link)
    {
        using var answer = await Desk.Visitor().Get(link);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
