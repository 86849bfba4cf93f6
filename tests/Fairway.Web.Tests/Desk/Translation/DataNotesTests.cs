using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Fairway.Input;
using Fairway.Statistics.Versions;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Translation;
using Fairway.Web.Tests.Desk.Data;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>The note of a version of data is translated as what it is: a sentence that readers are told.</summary>
public sealed class DataNotesTests : IAsyncLifetime
{
    private const string Folder = "datasets/small-boat-arrivals";
    private const string Queue = "/desk/translations/fa";

    private DeskSite? _desk;
    private Person? _translator;
    private Person? _reviewer;
    private Person? _publisher;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true, content: folder =>
        {
            var versions = folder[$"{Folder}/versions.yaml"];
            folder.Write($"{Folder}/versions.yaml", File.ReadAllText(versions).TrimEnd() + "\n    note: \"Two days: mended.\"\n");
        });
        _translator = await Desk.Somebody("translator", Role.Translator);
        _reviewer = await Desk.Somebody("reviewer", Role.Reviewer);
        _publisher = await Desk.Somebody("publisher", Role.Publisher);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_note_without_a_translation_is_stale_work_until_it_is_translated_reviewed_and_published()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var before = Desk.Published($"{Folder}/fa.yaml")!;
        var titles = (await translator.Page(Queue)).QuerySelectorAll(".queue h2").Select(title => title.TextContent).ToList();
        // Behind the pages that are as urgent, before those that nobody has translated.
        Assert.Equal(["Appeal", "Claim", "Mixed", "People arriving by small boat", "About"], titles.Take(5));
        var stale = await Stale(translator);

        using var opened = await translator.Submit(Queue, $"{Queue}/notes");
        var address = opened.Headers.Location!.ToString();
        var id = TranslationSteps.IdIn(address);
        var page = await translator.Page(address);
        Assert.Equal("Two days: mended.", page.QuerySelector("td [lang=en]")!.TextContent);
        using (var saved = await translator.Submit(address, address, ("n.4", "دو روز: اصلاح شد."), ("then", "submit")))
            Assert.Equal($"/desk/drafts/{id}", saved.Headers.Location!.ToString());
        await Desk.Release(id, _translator!, _reviewer!, _publisher!);

        Assert.Equal(before + "versions:\n  4: \"دو روز: اصلاح شد.\"\n", Desk.Published($"{Folder}/fa.yaml"));
        Assert.Null((await translator.Page(Queue)).QuerySelector(".queue .notes"));
        Assert.Equal(stale - 1, await Stale(translator));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_shown_again()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/notes");
        var address = opened.Headers.Location!.ToString();
        var words = new string('م', DatasetVersion.MaxNote + 1);

        using var refused = await translator.Submit(address, address, ("n.4", words));

        var page = await Visitor.Read(refused, address, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(words, ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
        Assert.Equal(1, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
        using var most = await translator.Submit(address, address, ("n.4", words[1..]));
        Assert.Equal($"{address}?done=translation-saved", most.Headers.Location?.ToString());
    }

    /// <summary>A dataset that is published every week has so many after two years.</summary>
    [Fact]
    public async Task A_hundred_notes_are_saved_in_one_form()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/notes");
        var address = opened.Headers.Location!.ToString();

        using var saved = await translator.Submit(address, address, [.. Enumerable.Range(4, 100).Select(version => ($"n.{version}", "یادداشت"))]);

        Assert.Equal($"{address}?done=translation-saved", saved.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_somebody_else_has_saved_meanwhile_is_shown_and_not_written_over()
    {
        await Desk.Somebody("colleague", Role.Translator);
        var (first, second) = (await Desk.SignedIn("translator@example.org"), await Desk.SignedIn("colleague@example.org"));
        using var opened = await first.Submit(Queue, $"{Queue}/notes");
        var address = opened.Headers.Location!.ToString();
        var token = await first.Token("/desk/security");
        using (await second.Submit(address, address, ("n.4", "او")))
        {
        }

        using var refused = await first.Post(address, token, ("seen", "1"), ("n.4", "من"));

        var page = await Visitor.Read(refused, address, HttpStatusCode.Conflict);
        Assert.Equal("من", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
        Assert.Contains("او", page.QuerySelector(".clash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
    }

    [Fact]
    public async Task Only_who_translates_into_the_language_writes_a_note()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using (var other = await translator.Post("/desk/translations/ar/notes", await translator.Token("/desk/security"), ("dataset", "small-boat-arrivals")))
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using var opened = await translator.Submit(Queue, $"{Queue}/notes");
        var address = opened.Headers.Location!.ToString();

        var reviewer = await Desk.SignedIn("reviewer@example.org");
        Assert.Null((await reviewer.Page(address)).QuerySelector("textarea"));
        Assert.Equal(DraftState.Writing, (await Desk.Draft(TranslationSteps.IdIn(address))).State);
    }

    [Fact]
    public async Task A_note_of_data_that_wait_for_their_time_is_translated_before_and_goes_out_with_them_alone()
    {
        var statistician = await Desk.Somebody("counts", Role.Statistician);
        var (counts, translator) = (await Desk.SignedIn("counts@example.org"), await Desk.SignedIn("translator@example.org"));
        using var uploaded = await counts.SubmitFile(DataDesk.Arrivals, DataDesk.Arrivals, "new.csv", Encoding.UTF8.GetBytes(DataDesk.Week()), ("note", "A week more."));
        var data = TranslationSteps.IdIn(uploaded.Headers.Location!.ToString());
        var link = $".notes a[href='/desk/drafts/{data}']";
        // While the note may still change nobody translates it.
        Assert.Null((await translator.Page(Queue)).QuerySelector(link));
        await Desk.Approve(data, statistician, _reviewer!);
        Assert.NotNull((await translator.Page(Queue)).QuerySelector(link));

        using var opened = await translator.Submit(Queue, $"{Queue}/notes");
        var address = opened.Headers.Location!.ToString();
        var page = await translator.Page(address);
        Assert.Equal(["A week more.", "Two days: mended."], page.QuerySelectorAll("td [lang=en]").Select(note => note.TextContent));
        Assert.NotNull(page.QuerySelector($"main a[href='/desk/drafts/{data}']"));
        using var saved = await translator.Submit(address, address, ("n.4", "دو روز اصلاح شد."), ("n.5", "یک هفته بیشتر."), ("then", "submit"));
        var notes = TranslationSteps.IdIn(address);
        await Desk.Approve(notes, _translator!, _reviewer!);

        var alone = await Desk.Publish(_publisher!, notes);
        Assert.Equal((DraftFault.Refused, "unknown-version"), (alone.Fault, alone.Faults.First(fault => fault.Severity == FaultSeverity.Error).Code));
        await Desk.Out(await Desk.Publish(_publisher!, data, notes));
        Assert.EndsWith("versions:\n  4: دو روز اصلاح شد.\n  5: یک هفته بیشتر.\n", Desk.Published($"{Folder}/fa.yaml"), StringComparison.Ordinal);
    }

    /// <summary>How much the list of languages counts as behind its source in Persian.</summary>
    private static async Task<int> Stale(Visitor visitor) =>
        int.Parse((await visitor.Page("/desk/translations")).QuerySelectorAll("tbody tr:has(a[lang=fa]) td")[(int)QueueRank.Stale].TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
