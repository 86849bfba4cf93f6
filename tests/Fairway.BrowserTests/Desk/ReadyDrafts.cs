using System.Globalization;
using System.Text;
using Fairway.Content;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Schedule;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>Drafts that are written and reviewed, where publishers begin, and what became of them.</summary>
internal static class ReadyDrafts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The smallest picture that there is.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <param name="order">In its section; no other page has it.</param>
    public static DraftEdit NewPage(PageId page, int order, string title, string body) => new DraftEdit(title, $"{title} is new.")
        .With($"pages/{page}/page.yaml", string.Create(CultureInfo.InvariantCulture, $"""
            type: about
            order: {order}
            topics: [about-fairway]
            audience: [public]
            stale: warn
            sources:
              mit:
                title: The MIT License
                publisher: Open Source Initiative
                url: https://opensource.org/license/mit
                language: en
                checked: 2026-11-22

            """))
        .With($"pages/{page}/en.md", $"""
            ---
            title: {title}
            summary: A summary of {title}.
            edition: 1
            changes:
              - edition: 1
                date: {IsoDay.Write(LondonTime.Today(TimeProvider.System))}
                note: First published.
            ---
            {body}[^mit]

            """);

    public static DraftEdit NewTranslation(PageId page, string title, string body) => new DraftEdit(title, $"{title}.")
        .With($"pages/{page}/fa.md", $"""
            ---
            title: {title}
            summary: {title}.
            translation:
              edition: 1
              by: machine
            ---
            {body}[^mit]

            """);

    public static async Task<int> Written(this DeskPortal desk, DraftSubject subject, DraftEdit edit, string language = "en")
    {
        var writer = await desk.PersonOf(Role.Author, language);
        return await desk.In(async services =>
        {
            var newest = services.GetRequiredService<ReleaseStore>().Log.Count;
            return Id(await services.GetRequiredService<DraftRegister>().Open(subject, newest, edit, writer, CancellationToken.None));
        });
    }

    public static async Task<int> Approved(this DeskPortal desk, DraftSubject subject, DraftEdit edit, string language = "en") =>
        await desk.Approve(await desk.Written(subject, edit, language), language);

    /// <summary>The account of a role, as somebody who may write everything.</summary>
    public static async Task<Person> PersonOf(this DeskPortal desk, Role role, string language) =>
        (await desk.Somebody(role, language)) with { Roles = [role, Role.Translator, Role.Statistician], TranslatesInto = ["fa"] };

    public static Task<Plan> Plan(this DeskPortal desk, int id) => desk.In(async services => (await services.GetRequiredService<PlanStore>().Find(id, CancellationToken.None))!);

    /// <summary>Waits until a plan that is due is published, and what came of it is written down.</summary>
    public static async Task Ended(this DeskPortal desk, int id)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await desk.Plan(id)).State == PlanState.Scheduled)
            await looks.WaitForNextTickAsync(patience.Token);
        var plan = await desk.Plan(id);
        Assert.True(plan.State == PlanState.Published, $"{plan.State} {plan.Fault} {plan.FaultDetail}");
    }

    /// <summary>A file of the newest release.</summary>
    public static Task<string> Published(this DeskPortal desk, string path) => desk.In(services =>
    {
        var store = services.GetRequiredService<ReleaseStore>();
        return Task.FromResult(Encoding.UTF8.GetString(store.Open(store.Log.Latest!).Read(path, CancellationToken.None)));
    });

    /// <summary>The number at the end of the address of a page.</summary>
    public static int Number(this IPage page) => int.Parse(new Uri(page.Url).Segments[^1].TrimEnd('/'), CultureInfo.InvariantCulture);

    private static int Id(DraftChange change)
    {
        Assert.True(change.IsDone, change.Fault.ToString());
        return change.Draft!.Id;
    }
}
