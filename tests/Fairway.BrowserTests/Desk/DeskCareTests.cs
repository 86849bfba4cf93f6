using System.Globalization;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Search.Unanswered;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>What waits for whom, what readers say and look for, and who did what.</summary>
public sealed class DeskCareTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private const string Page = "figures/how-small-boats-are-counted";

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task The_overview_of_each_role_has_its_lists_and_leads_nowhere_that_it_may_not_go(string language)
    {
        var page = await Desk.Visit(Portal.Browser, language, Small);
        await using var context = page.Context;
        foreach (var role in Roles.All)
        {
            await Desk.Enter(page, await Desk.Session(await Desk.Of(role, language)));
            await page.GotoAsync("/desk");
            Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
            Assert.Equal(6, await page.Locator("#waiting, #stale, #feedback-list, #review-due, #links, #searches").CountAsync());
            Assert.Empty(await Faults(page));
            var ways = await page.Locator("main a[href^='/desk'], nav a[href^='/desk']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href').split('#')[0]))]");
            foreach (var way in ways)
                Assert.Equal((role, way, 200), (role, way, (await page.APIRequest.GetAsync(way, new() { MaxRedirects = 0 })).Status));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task What_waits_for_a_reviewer_and_a_publisher_is_on_their_overview_with_its_next_step(string language)
    {
        var (reviewed, approved) = (PageId.Parse($"about/waits-{language}"), PageId.Parse($"about/waits-too-{language}"));
        var review = await Desk.Written(DraftSubject.OfPage(reviewed), ReadyDrafts.NewPage(reviewed, language == "en" ? 91 : 92, $"Waits for review {language}", "Words."), language);
        var publication = await Desk.Approved(DraftSubject.OfPage(approved), ReadyDrafts.NewPage(approved, language == "en" ? 93 : 94, $"Waits for publication {language}", "Words."), language);
        await As(Role.Author, language, $"/desk/drafts/{review}", page => Press(page, $"form[action='/desk/drafts/{review}/submit'] button"));
        // What has waited for longest stands first.
        var longAgo = TimeProvider.System.GetUtcNow().AddYears(-1);
        await Desk.In(services => services.GetRequiredService<DeskStore>().Drafts.Where(draft => draft.Id == review || draft.Id == publication).ExecuteUpdateAsync(draft => draft.SetProperty(each => each.ChangedAt, longAgo)));

        await As(Role.Reviewer, language, "/desk", page => Leads(page, review));
        await As(Role.Publisher, language, "/desk", page => Leads(page, publication), width: 1280);
        await As(Role.Author, language, "/desk", async page => Assert.Equal(0, await page.Locator($"main a[href='/desk/drafts/{review}']").CountAsync()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task A_reader_without_script_says_what_is_wrong_and_an_editor_settles_it(string language)
    {
        var words = $"The table lacks a year, says a reader in {language}.";
        var reader = await Desk.Visit(Portal.Browser, language, Small, javaScript: false);
        await using (reader.Context)
        {
            await reader.GotoAsync($"/{language}/{Page}");
            await Press(reader, $"a[href^='/{language}/feedback']");
            await reader.SelectOptionAsync("#kind", new SelectOptionValue { Index = 1 });
            await reader.FillAsync("#text", words + " Write to reader@example.org.");
            await Press(reader, "form[method=post] button");
            Assert.Contains("/feedback/thanks", reader.Url, StringComparison.Ordinal);
            Assert.Empty(await reader.Context.CookiesAsync());
        }

        await As(Role.Author, language, "/desk/feedback", async page =>
        {
            var message = page.Locator(".hits > li", new() { HasText = words });
            Assert.DoesNotContain("reader@example.org", await message.InnerTextAsync(), StringComparison.Ordinal);
            var id = (await message.GetAttributeAsync("id"))!["feedback-".Length..];
            await message.Locator("summary").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.FillAsync($"#remark-{id}", "The year was added.");
            Assert.Empty(await Faults(page));
            await Press(page, $"#feedback-{id} form button");
            await page.WaitForSelectorAsync("[role=status]");
            Assert.Equal(0, await page.Locator($"#feedback-{id}").CountAsync());
            await page.GotoAsync("/desk/feedback?state=settled");
            Assert.Contains("The year was added.", await page.InnerTextAsync($"#feedback-{id}"), StringComparison.Ordinal);
        });
        Assert.Equal(1, await Desk.In(services => services.GetRequiredService<DeskStore>().Set<FeedbackEntry>().CountAsync(entry => entry.Text.StartsWith(words) && entry.SettledOn != null)));
    }

    [Theory]
    [InlineData("en", "wombatwords")]
    [InlineData("fa", "ثخسضثخس")]
    public async Task What_readers_look_for_in_vain_is_listed_with_how_often(string language, string asked)
    {
        var reader = await Desk.Visit(Portal.Browser, language, javaScript: false);
        await using (reader.Context)
        {
            for (var times = 0; times < UnansweredSearches.Threshold; times++)
                await reader.GotoAsync($"/{language}/search?q={Uri.EscapeDataString(asked)}");
        }

        await Desk.In(services =>
        {
            services.GetRequiredService<UnansweredSearches>().Write(CancellationToken.None);
            return Task.FromResult(true);
        });
        await As(Role.Author, language, "/desk/searches", async page => Assert.Contains(
            LanguageTag.Parse(language) == LanguageTag.Parse("en") ? "10" : "۱۰", await page.Locator("tbody tr", new() { HasText = asked }).InnerTextAsync(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task Who_did_what_is_listed_can_be_asked_for_and_is_verified(string language)
    {
        var page = PageId.Parse($"about/done-{language}");
        var draft = await Desk.Approved(DraftSubject.OfPage(page), ReadyDrafts.NewPage(page, language == "en" ? 95 : 96, $"Was done {language}", "Words."), language);
        var reviewer = (await Desk.PersonOf(Role.Reviewer, language)).Id;

        foreach (var role in (Role[])[Role.Publisher, Role.Administrator])
        {
            await As(role, language, "/desk/activity", async page =>
            {
                Assert.Equal(1, await page.Locator("main .state.ok").CountAsync());
                await page.SelectOptionAsync("#who", reviewer);
                await page.SelectOptionAsync("#act", "draft.approved");
                await Press(page, "form.ask button");
                Assert.Equal(1, await page.Locator($"tbody a[href='/desk/drafts/{draft.ToString(CultureInfo.InvariantCulture)}']").CountAsync());
            });
        }

        await As(Role.Author, language, "/desk", async page => Assert.Equal(403, (await page.GotoAsync("/desk/activity"))!.Status));
    }

    private static async Task Leads(IPage page, int draft)
    {
        await Press(page, $"main a[href='/desk/drafts/{draft}']");
        Assert.Equal(draft, page.Number());
    }
}
