using System.Globalization;
using System.Text;
using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>A page, its translation and data on their way out together, as a publisher plans them.</summary>
public sealed class DeskPlanTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private const string Dataset = "small-boat-weekly";

    [Theory]
    [InlineData("en", 512)]
    [InlineData("fa", 634)]
    public async Task A_page_its_translation_and_data_are_planned_together_and_come_out_together(string language, int people)
    {
        var page = PageId.Parse($"about/plan-{language}");
        var title = $"Planned {language}";
        int[] drafts =
        [
            await Desk.Approved(DraftSubject.OfPage(page), ReadyDrafts.NewPage(page, language == "en" ? 71 : 72, title, "Words that were planned."), language),
            await Desk.Approved(DraftSubject.OfTranslation(page, LanguageTag.Parse("fa")), ReadyDrafts.NewTranslation(page, "برنامه‌ریزی‌شده", "واژه‌هایی که برنامه‌ریزی شد."), language),
            await Desk.Approve(await Upload(language, people), language),
        ];

        var plan = await Make(language, title, drafts);
        var address = Address(plan);
        await As(Role.Author, language, $"/desk/drafts/{drafts[0]}", page => Assertions.Expect(page.Locator($".facts a[href='{address}']")).ToHaveTextAsync(title));

        await As(Role.Publisher, language, address, async page =>
        {
            await Time(page, "schedule", new DateOnly(2020, 1, 1), "09:30");
            await Refused(page, "schedule", "2020-01-01", "09:30");
            await Time(page, "schedule", new DateOnly(2027, 3, 28), "01:30");
            await Refused(page, "schedule", "2027-03-28", "01:30");
            await Time(page, "schedule", Soon, "09:30");
            await page.WaitForSelectorAsync("[role=status]");
        });
        Assert.Equal(LondonTime.InstantOf(Soon, new TimeOnly(9, 30)), (await Desk.Plan(plan)).DueAt);
        await As(Role.Author, language, $"/desk/drafts/{drafts[0]}", async page => Assert.Equal(0, await page.Locator($"a[href='/desk/drafts/{drafts[0]}/edit']").CountAsync()));

        await As(
            Role.Publisher,
            language,
            address,
            async page =>
            {
                await page.FillAsync("#postpone-reason", "The figures are late.");
                await Time(page, "postpone", Soon.AddDays(1), "10:15");
                await page.WaitForSelectorAsync("[role=status]");
                Assert.Contains("The figures are late.", await page.InnerTextAsync("dl.log"), StringComparison.Ordinal);
                await Nothing(page, language);
                await page.GotoAsync(address);
            },
            width: 1280);
        Assert.Equal(LondonTime.InstantOf(Soon.AddDays(1), new TimeOnly(10, 15)), (await Desk.Plan(plan)).DueAt);

        await ComesOut(language, plan, atItsTime: language == "en");
        var release = (await Desk.Plan(plan)).Release!.Value;
        foreach (var draft in drafts)
            Assert.Equal((DraftState.Published, (int?)release), ((await Desk.Draft(draft)).State, (await Desk.Draft(draft)).Release));
        await AsReader(async reader =>
        {
            await reader.GotoAsync($"/en/{page}");
            Assert.Equal(title, await reader.InnerTextAsync("h1"));
            await reader.GotoAsync($"/fa/{page}");
            Assert.Equal("برنامه‌ریزی‌شده", await reader.InnerTextAsync("h1"));
            var csv = await (await reader.APIRequest.GetAsync($"/data/{Dataset}/{Dataset}.csv")).TextAsync();
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $",{people},"), csv.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        });
        await As(Role.Publisher, language, address, async page => Assert.Equal(0, await page.Locator("main form").CountAsync()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public async Task A_plan_is_changed_taken_out_of_the_schedule_and_cancelled_and_its_drafts_are_free_again(string language)
    {
        var (page, other) = (PageId.Parse($"about/cancelled-{language}"), PageId.Parse($"about/cancelled-too-{language}"));
        var draft = await Desk.Approved(DraftSubject.OfPage(page), ReadyDrafts.NewPage(page, language == "en" ? 73 : 74, $"Cancelled {language}", "Words."), language);
        var more = await Desk.Approved(DraftSubject.OfPage(other), ReadyDrafts.NewPage(other, language == "en" ? 75 : 76, $"Cancelled too {language}", "Words."), language);
        var plan = await Make(language, $"To cancel {language}", [draft]);
        var address = Address(plan);

        await As(Role.Publisher, language, address, async page =>
        {
            await page.SelectOptionAsync("#draft", more.ToString(CultureInfo.InvariantCulture));
            await Press(page, $"form[action='{address}/add'] button");
            Assert.Equal([draft, more], (await Desk.Plan(plan)).Drafts);
            await Press(page, $"form[action='{address}/remove']:has(input[name=draft][value='{more}']) button");
            await page.FillAsync("#title", "Another title");
            await Press(page, $"form[action='{address}/write'] button");
            Assert.Equal("Another title", await page.InnerTextAsync("h1"));
            await Time(page, "schedule", Soon, "09:30");
            await page.WaitForSelectorAsync($"form[action='{address}/unschedule']");
            await Press(page, $"form[action='{address}/unschedule'] button");
            await page.WaitForSelectorAsync("#schedule-day");
        });
        Assert.Equal((PlanState.Open, DraftState.Approved), ((await Desk.Plan(plan)).State, (await Desk.Draft(draft)).State));

        await As(Role.Publisher, language, address, async page =>
        {
            await page.FillAsync("#cancel-reason", "Not this year.");
            await Press(page, $"form[action='{address}/cancel'] button");
            Assert.Contains("Not this year.", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        });
        Assert.Equal(PlanState.Cancelled, (await Desk.Plan(plan)).State);
        await As(Role.Publisher, language, $"/desk/plans?draft={draft}", async page => Assert.True(await page.IsCheckedAsync($"input[name=draft][value='{draft}']")), width: 1280);
    }

    private static DateOnly Soon => LondonTime.Today(TimeProvider.System).AddDays(2);

    private static string Address(int plan) => string.Create(CultureInfo.InvariantCulture, $"/desk/plans/{plan}");

    /// <summary>One more week, as a statistician brings it.</summary>
    private async Task<int> Upload(string language, int people)
    {
        var id = 0;
        var before = (await Desk.Published($"datasets/{Dataset}/{Dataset}.csv")).TrimEnd();
        var last = DateOnly.ParseExact(before.Split('\n')[^1].Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var csv = string.Create(CultureInfo.InvariantCulture, $"{before}\n{IsoDay.Write(last.AddDays(7))},{people},8,0,310,14,provisional\n");
        await As(Role.Statistician, language, $"/desk/data/{Dataset}", async page =>
        {
            await page.SetInputFilesAsync("#upload", new FilePayload { Name = "weekly.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
            await page.FillAsync("#note", "One more week.");
            await page.FocusAsync("#note");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/desk/drafts/*/data?done=data-taken");
            id = int.Parse(new Uri(page.Url).Segments[3].TrimEnd('/'), CultureInfo.InvariantCulture);
        });
        return id;
    }

    private async Task<int> Make(string language, string title, int[] drafts)
    {
        var plan = 0;
        await As(Role.Publisher, language, "/desk/plans", async page =>
        {
            await page.FillAsync("#title", title);
            foreach (var draft in drafts)
            {
                await page.FocusAsync($"input[name=draft][value='{draft}']");
                await page.Keyboard.PressAsync("Space");
            }

            await Press(page, "form[action='/desk/plans/make'] button");
            await page.WaitForSelectorAsync("[role=status]");
            plan = page.Number();
        });
        // The form lists what changed last first.
        Assert.Equal(drafts, (await Desk.Plan(plan)).Drafts.Order());
        return plan;
    }

    private static async Task Time(IPage page, string step, DateOnly day, string clock)
    {
        await page.FillAsync($"#{step}-day", IsoDay.Write(day));
        await page.FillAsync($"#{step}-clock", clock);
        await Press(page, $"form[action$='/{step}'] button");
    }

    /// <summary>With a sentence, and what was typed still there.</summary>
    private static async Task Refused(IPage page, string step, string day, string clock)
    {
        await page.WaitForSelectorAsync("[role=alert]");
        Assert.Equal((day, clock), (await page.InputValueAsync($"#{step}-day"), await page.InputValueAsync($"#{step}-clock")));
        Assert.Empty(await Faults(page));
    }

    private static async Task Nothing(IPage page, string language)
    {
        var answer = await page.GotoAsync($"/en/about/plan-{language}");
        Assert.Equal(404, answer!.Status);
    }

    /// <summary>Its time comes, which nobody can type to the second; or a publisher does not wait for it.</summary>
    private async Task ComesOut(string language, int plan, bool atItsTime)
    {
        if (atItsTime)
        {
            var (publisher, seen) = (await Desk.PersonOf(Role.Publisher, language), await Desk.Plan(plan));
            var due = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 2);
            var moved = await Desk.In(services => services.GetRequiredService<PlanRegister>().Postpone(plan, seen.Version, due, "Sooner.", publisher, CancellationToken.None));
            Assert.True(moved.IsDone, moved.Fault.ToString());
        }
        else
        {
            await As(Role.Publisher, language, Address(plan), async page =>
            {
                await page.FocusAsync("form[action$='/publish'] input[name=sure]");
                await page.Keyboard.PressAsync("Space");
                await Press(page, "form[action$='/publish'] button");
                await page.WaitForSelectorAsync("[role=status]");
            });
        }

        await Desk.Ended(plan);
        await Desk.Served((await Desk.Plan(plan)).Release!.Value);
        await As(Role.Publisher, language, Address(plan), page => Assertions.Expect(page.Locator(".title .state.ok")).ToBeVisibleAsync());
    }

    private async Task AsReader(Func<IPage, Task> read)
    {
        var reader = await Desk.Visit(Portal.Browser);
        await using var context = reader.Context;
        await read(reader);
    }
}
