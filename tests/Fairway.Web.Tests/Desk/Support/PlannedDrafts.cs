using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>Drafts on release 1 of <see cref="SmallContent"/>, reviewed and ready to go out, and what a publisher does with them.</summary>
internal sealed class PlannedDrafts(DeskSite desk)
{
    /// <summary>Of a page that nobody may know of; no other page has the word.</summary>
    public const string PageWord = "Quokkaword";

    /// <summary>Of a Persian text.</summary>
    public const string PersianWord = "کوالاواژه";

    /// <summary>People on one day, that no other has.</summary>
    public const string Rows = "87654";

    public static readonly PageId Page = PageId.Parse("guidance/quokkaword");
    public static readonly DatasetId Dataset = DatasetId.Parse("small-boat-arrivals");

    private static readonly Person Writer = Somebody("writer", Role.Author, Role.Translator, Role.Statistician);
    private static readonly Person Reviewer = Somebody("reviewer", Role.Reviewer);

    public static Person Publisher { get; } = Somebody("publisher", Role.Publisher);

    /// <summary>Of the new page.</summary>
    public static byte[] Picture { get; } = Drawn();

    /// <summary>Where readers find it at its time.</summary>
    public static string PictureAddress { get; } = $"/media/{Page}/{Convert.ToHexStringLower(SHA256.HashData(Picture))[..16]}/map.png";

    public static DraftEdit NewPage => new DraftEdit("A new page", "A page is new.")
        .With($"pages/{Page}/map.png", Picture)
        .With($"pages/{Page}/page.yaml", SmallContent.Facts("guidance", 9, more: "related: [policy/hubs]"))
        .With($"pages/{Page}/en.md", SmallContent.Text(PageWord, 1, "  - edition: 1\n    date: 2026-12-01\n    note: First published.", $"Words of the {PageWord} kind.[^convention]\n\n![A map of the offices](map.png)\n\n## Who {{#who}}\n\nA [page](page:policy/hubs)."));

    public static DraftEdit Persian
    {
        get
        {
            using var folder = Content();
            return new DraftEdit("Claim in Persian", "The Persian text was made better.").With("pages/guidance/claim/fa.md", File.ReadAllText(folder["pages/guidance/claim/fa.md"]).Replace("متن بیشتر.", $"متن {PersianWord}.", StringComparison.Ordinal));
        }
    }

    /// <summary>One more day, as <c>fairway data add</c> would write it.</summary>
    public static DraftEdit NewRows
    {
        get
        {
            using var folder = Content();
            var before = Files(folder.Path);
            ReleasedContent.AddData(folder.Path, Dataset.ToString(), Encoding.UTF8.GetString(before["datasets/small-boat-arrivals/small-boat-arrivals.csv"]) + $"2026-08-21,{Rows},900,0,provisional\n", UpdateOptions.None);
            var changed = Files(folder.Path).Where(file => !before.TryGetValue(file.Key, out var old) || !old.AsSpan().SequenceEqual(file.Value));
            return new DraftEdit("Arrivals to 21 August", "Data to 21 August 2026.") { Files = changed.ToImmutableSortedDictionary(file => file.Key, file => (byte[]?)file.Value, StringComparer.Ordinal) };
        }
    }

    /// <summary>A published page with one text, at another address, as the desk moves it.</summary>
    public static DraftEdit Moved(DeskSite desk, PageId from, PageId to) =>
        (((string[])["page.yaml", "en.md"]).Aggregate(
            new DraftEdit("A page that moves", "A page has a clearer address."),
            (edit, name) => edit.With($"pages/{to}/{name}", desk.Published($"pages/{from}/{name}")!).With($"pages/{from}/{name}", (byte[]?)null))) with
        {
            Redirects = [new RedirectEdit(from, to, null)],
        };

    /// <summary>The three of them: a page, a translation and data.</summary>
    public async Task<int[]> Three() =>
    [
        await Approved(DraftSubject.OfPage(Page), NewPage),
        await Approved(DraftSubject.OfTranslation(PageId.Parse("guidance/claim"), LanguageTag.Parse("fa")), Persian),
        await Approved(DraftSubject.OfDataset(Dataset), NewRows),
    ];

    public async Task<int> Written(DraftSubject subject, DraftEdit edit) =>
        Id(await Draft(register => register.Open(subject, 1, edit, Writer, CancellationToken.None)));

    public async Task<int> Approved(DraftSubject subject, DraftEdit edit)
    {
        var id = await Written(subject, edit);
        Id(await Draft(register => register.Submit(id, 1, Writer, CancellationToken.None)));
        return Id(await Draft(register => register.Approve(id, 1, edit.Digest(), "", Reviewer, CancellationToken.None)));
    }

    public Task<DraftChange> Save(int id, int seen, DraftEdit edit) => Draft(register => register.Save(id, seen, 1, edit, Writer, CancellationToken.None));

    public Task<PlanChange> Register(Func<PlanRegister, Task<PlanChange>> change) => desk.In(services => change(services.GetRequiredService<PlanRegister>()));

    /// <summary>A plan of drafts.</summary>
    public async Task<Plan> Make(params int[] drafts) => Done(await Register(register => register.Make("Figures of August", "", drafts, Publisher, CancellationToken.None)));

    public async Task<Plan> Schedule(DateTimeOffset due, params int[] drafts)
    {
        var plan = await Make(drafts);
        return Done(await Register(register => register.Schedule(plan.Id, plan.Version, due, Publisher, CancellationToken.None)));
    }

    public Task<Plan> Plan(int id) => desk.In(async services => (await services.GetRequiredService<PlanStore>().Find(id, CancellationToken.None))!);

    public Task<DraftState[]> States(params int[] drafts) => desk.In(async services =>
    {
        var store = services.GetRequiredService<DraftStore>();
        var states = new List<DraftState>();
        foreach (var id in drafts)
            states.Add((await store.Find(id, CancellationToken.None))!.State);
        return states.ToArray();
    });

    /// <summary>Waits for the clock of a node to have done with a plan, and lets time pass meanwhile.</summary>
    public async Task<Plan> Ended(int id, TimeSpan step)
    {
        var plan = await Plan(id);
        for (var tries = 0; plan.State == PlanState.Scheduled; tries++)
        {
            Assert.True(tries < 500, $"Plan {id} is still scheduled.");
            desk.Time.Advance(step);
            using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            await look.WaitForNextTickAsync();
            plan = await Plan(id);
        }

        return plan;
    }

    public static Plan Done(PlanChange change)
    {
        Assert.True(change.IsDone, change.Fault.ToString());
        return change.Plan!;
    }

    private Task<DraftChange> Draft(Func<DraftRegister, Task<DraftChange>> change) => desk.In(services => change(services.GetRequiredService<DraftRegister>()));

    private static int Id(DraftChange change)
    {
        Assert.True(change.IsDone, change.Fault.ToString());
        return change.Draft!.Id;
    }

    private static byte[] Drawn()
    {
        using var drawn = Image.Black(30, 20, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        return drawn.PngsaveBuffer();
    }

    private static Person Somebody(string id, params Role[] roles) => new(id, id, $"{id}@example.org", "en", [.. roles], ["fa"], true);

    private static TemporaryFolder Content()
    {
        var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        return folder;
    }

    private static Dictionary<string, byte[]> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);
}
