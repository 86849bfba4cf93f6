using System.Net;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Fairway.Content.Editing;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Translation;
using Fairway.Web.Tests.Desk.Data;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>The words of a dataset, and what readers are told of its versions, translated and checked at the desk.</summary>
public sealed class DataWordsTests : IAsyncLifetime
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

        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        var id = TranslationSteps.IdIn(address);
        var page = await translator.Page(address);
        Assert.Equal("Two days: mended.", page.GetElementById(Area(page, "versions.4").Id + "s")!.TextContent);
        using (var saved = await translator.Submit(address, address, ("w.versions.4", "دو روز: اصلاح شد."), ("then", "submit")))
            Assert.Equal($"/desk/drafts/{id}", saved.Headers.Location!.ToString());
        await Desk.Release(id, _translator!, _reviewer!, _publisher!);

        Assert.Equal(before + "versions:\n  4: \"دو روز: اصلاح شد.\"\n", Desk.Published($"{Folder}/fa.yaml"));
        // A machine's work as before.
        Assert.Contains((await translator.Page(Queue)).QuerySelectorAll($".queue .data:has(form[action='{Queue}/data/checked']) h2"), title => title.TextContent == "People arriving by small boat");
        Assert.Equal(stale - 1, await Stale(translator));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_shown_again()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        var words = new string('م', DatasetVersion.MaxNote + 1);

        using var refused = await translator.Submit(address, address, ("w.versions.4", words));

        var page = await Visitor.Read(refused, address, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(words, Area(page, "versions.4").Value);
        Assert.Equal(1, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
        using var most = await translator.Submit(address, address, ("w.versions.4", words[1..]));
        Assert.Equal($"{address}?done=translation-saved", most.Headers.Location?.ToString());
    }

    /// <summary>A dataset that is published every week has so many after two years.</summary>
    [Fact]
    public async Task A_hundred_notes_are_saved_in_one_form()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();

        using var saved = await translator.Submit(address, address, [.. Enumerable.Range(4, 100).Select(version => ($"w.versions.{version}", "یادداشت"))]);

        Assert.Equal($"{address}?done=translation-saved", saved.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_somebody_else_has_saved_meanwhile_is_shown_and_not_written_over()
    {
        await Desk.Somebody("colleague", Role.Translator);
        var (first, second) = (await Desk.SignedIn("translator@example.org"), await Desk.SignedIn("colleague@example.org"));
        using var opened = await first.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        var token = await first.Token("/desk/security");
        using (await second.Submit(address, address, ("w.versions.4", "او")))
        {
        }

        using var refused = await first.Post(address, token, ("seen", "1"), ("w.versions.4", "من"));

        var page = await Visitor.Read(refused, address, HttpStatusCode.Conflict);
        Assert.Equal("من", Area(page, "versions.4").Value);
        Assert.Contains("او", page.QuerySelector(".clash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
    }

    [Fact]
    public async Task Only_who_translates_into_the_language_writes_words()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using (var other = await translator.Post("/desk/translations/ar/data", await translator.Token("/desk/security"), ("dataset", "small-boat-arrivals")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
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
        var link = $".data a[href='/desk/drafts/{data}']";
        // While the note may still change nobody translates it.
        Assert.Null((await translator.Page(Queue)).QuerySelector(link));
        await Desk.Approve(data, statistician, _reviewer!);
        Assert.NotNull((await translator.Page(Queue)).QuerySelector(link));

        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        var page = await translator.Page(address);
        Assert.Equal("A week more.", page.GetElementById(Area(page, "versions.5").Id + "s")!.TextContent);
        Assert.NotNull(page.QuerySelector($"main a[href='/desk/drafts/{data}']"));
        using var saved = await translator.Submit(address, address, ("w.versions.4", "دو روز اصلاح شد."), ("w.versions.5", "یک هفته بیشتر."), ("then", "submit"));
        var notes = TranslationSteps.IdIn(address);
        await Desk.Approve(notes, _translator!, _reviewer!);

        var alone = await Desk.Publish(_publisher!, notes);
        Assert.Equal((DraftFault.Refused, "unknown-version"), (alone.Fault, alone.Faults.First(fault => fault.Severity == FaultSeverity.Error).Code));
        await Desk.Out(await Desk.Publish(_publisher!, data, notes));
        Assert.EndsWith("versions:\n  4: دو روز اصلاح شد.\n  5: یک هفته بیشتر.\n", Desk.Published($"{Folder}/fa.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machines_words_are_changed_and_then_checked_by_somebody_who_wrote_none_of_them()
    {
        var colleague = await Desk.Somebody("colleague", Role.Translator);
        var (translator, checker) = (await Desk.SignedIn("translator@example.org"), await Desk.SignedIn("colleague@example.org"));
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        var id = TranslationSteps.IdIn(address);
        using (await translator.Submit(address, address, ("w.title", "عنوانی بهتر"), ("w.versions.4", "دو روز اصلاح شد.")))
        {
        }

        Assert.Null((await translator.Page(address)).QuerySelector($"form[action='{address}/checked']"));
        using (var own = await translator.Submit(address, address, ("then", "submit")))
            Assert.Equal($"/desk/drafts/{id}", own.Headers.Location?.ToString());
        using (var unsure = await checker.Submit(address, $"{address}/checked"))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        using (var done = await checker.Submit(address, $"{address}/checked", ("sure", "true")))
            Assert.Equal($"{address}?done=translation-checked", done.Headers.Location?.ToString());
        Assert.Contains("By colleague, against the source", (await translator.Page(address)).QuerySelector("main")!.TextContent.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await Desk.Approve(id, colleague, _reviewer!);
        await Desk.Out(await Desk.Publish(_publisher!, id));

        var text = Desk.Site.Served.Site.Content.Datasets[DatasetId.Parse("small-boat-arrivals")].Texts[LanguageTag.Parse("fa")];
        Assert.Equal(("عنوانی بهتر", "دو روز اصلاح شد.", new DateOnly(2026, 12, 1)), (text.Title, text.VersionNotes[4], text.TranslationChecked));
        Assert.NotEqual("machine", text.TranslatedBy);
        Assert.DoesNotContain("People arriving by small boat", (await translator.Page(Queue)).QuerySelectorAll(".queue .data h2").Select(title => title.TextContent));
    }

    [Fact]
    public async Task What_is_published_is_checked_as_it_is_in_a_draft_that_says_nothing_else()
    {
        await Desk.Somebody("colleague", Role.Translator);
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        using (await translator.Submit(opened.Headers.Location!.ToString(), opened.Headers.Location.ToString(), ("w.versions.4", "دو روز اصلاح شد.")))
        {
        }

        await Desk.Release(TranslationSteps.IdIn(opened.Headers.Location.ToString()), _translator!, _reviewer!, _publisher!);
        var before = Desk.Published($"{Folder}/fa.yaml")!;
        using (var own = await Check(translator))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);

        var checker = await Desk.SignedIn("colleague@example.org");
        using var done = await Check(checker);
        var id = TranslationSteps.IdIn(done.Headers.Location!.ToString());
        await Desk.Approve(id, await Desk.PersonOf("colleague@example.org"), _reviewer!);
        await Desk.Out(await Desk.Publish(_publisher!, id));

        Assert.Equal(before.Replace("  by: machine\n", "  by: machine\n  checked: 2026-12-01\n", StringComparison.Ordinal), Desk.Published($"{Folder}/fa.yaml"));
    }

    [Fact]
    public async Task Words_that_are_missing_are_said_and_not_sent_to_review()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();

        using var refused = await translator.Submit(address, address, ("w.title", " "), ("then", "submit"));

        var page = await Visitor.Read(refused, address, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["title", "Note of version 4"], page.QuerySelectorAll("main ul a[href^='#u']").Select(link => link.TextContent.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)));
        Assert.Equal(DraftState.Writing, (await Desk.Draft(TranslationSteps.IdIn(address))).State);
        // It is kept as far as it is.
        Assert.Equal("", Area(await translator.Page(address), "title").Value);
    }

    [Fact]
    public async Task Of_what_was_published_meanwhile_other_words_are_taken_in_and_the_same_are_shown()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        var published = FieldsText.Of(Desk.Published($"{Folder}/fa.yaml")!);
        await Elsewhere(published.WithScalar("title", "عنوان دیگری").WithScalar("summary", "خلاصهٔ دیگری").ToString());

        using var clash = await translator.Submit(address, address, ("w.title", "عنوان من"));

        var page = await Visitor.Read(clash, address, HttpStatusCode.Conflict);
        Assert.Equal(("عنوان من", "خلاصهٔ دیگری"), (Area(page, "title").Value, Area(page, "summary").Value));
        Assert.Equal("عنوان دیگری", Assert.Single(page.QuerySelectorAll(".clash")).QuerySelector("[lang=fa]")!.TextContent);
        using var decided = await translator.Post(address, [.. TranslationSteps.Filled(page, address)]);
        Assert.Equal($"{address}?done=translation-saved", decided.Headers.Location?.ToString());
        var saved = await translator.Page(address);
        Assert.Equal(("عنوان من", "خلاصهٔ دیگری"), (Area(saved, "title").Value, Area(saved, "summary").Value));
    }

    [Fact]
    public async Task A_dataset_that_has_no_words_in_a_language_is_translated_from_the_beginning()
    {
        await using var desk = await DeskSite.Start(published: true, content: folder => File.Delete(folder[$"{Folder}/fa.yaml"]));
        await desk.Somebody("translator", Role.Translator);
        var translator = await desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        var page = await translator.Page(address);
        Assert.All(page.QuerySelectorAll("textarea").Cast<IHtmlTextAreaElement>(), area => Assert.Equal("", area.Value));

        using var saved = await translator.Submit(
            address, address, [.. page.QuerySelectorAll("textarea").Cast<IHtmlTextAreaElement>().Select(area => (area.Name!, page.GetElementById(area.Id + "s")!.TextContent)), ("then", "submit")]);

        Assert.Equal($"/desk/drafts/{TranslationSteps.IdIn(address)}", saved.Headers.Location?.ToString());
        await desk.Release(TranslationSteps.IdIn(address), (await desk.PersonOf("translator@example.org")), await desk.Somebody("reviewer", Role.Reviewer), await desk.Somebody("publisher", Role.Publisher));
        Assert.Equal("People arriving by small boat", desk.Site.Served.Site.Content.Datasets[DatasetId.Parse("small-boat-arrivals")].Texts[LanguageTag.Parse("fa")].Title);
    }

    [Fact]
    public async Task Words_go_to_a_translators_program_and_come_back_and_those_of_another_dataset_do_not()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        using var opened = await translator.Submit(Queue, $"{Queue}/data");
        var address = opened.Headers.Location!.ToString();
        XNamespace ns = "urn:oasis:names:tc:xliff:document:1.2";
        var xliff = XDocument.Parse(await (await translator.Get($"{address}.xlf")).Content.ReadAsStringAsync());
        var unit = xliff.Descendants(ns + "trans-unit").Single(unit => (string)unit.Attribute("id")! == "versions.4");
        Assert.Null(unit.Element(ns + "target"));
        unit.Add(new XElement(ns + "target", "دو روز اصلاح شد."));

        using (var taken = await translator.SubmitFile(address, $"{address}/xliff", "back.xlf", Encoding.UTF8.GetBytes(xliff.ToString())))
            Assert.Equal($"{address}?done=translation-taken-in", taken.Headers.Location?.ToString());
        Assert.Equal("دو روز اصلاح شد.", Area(await translator.Page(address), "versions.4").Value);

        xliff.Descendants(ns + "file").Single().SetAttributeValue("original", "datasets/channel-deaths");
        using var other = await translator.SubmitFile(address, $"{address}/xliff", "back.xlf", Encoding.UTF8.GetBytes(xliff.ToString()));
        Assert.Contains("not of this text", (await Visitor.Read(other, address, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var broken = await translator.SubmitFile(address, $"{address}/xliff", "back.xlf", "<xliff"u8.ToArray());
        Assert.Contains("back.xlf:1:", (await Visitor.Read(broken, address, HttpStatusCode.UnprocessableEntity)).QuerySelector("#faults + ul")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Check(Visitor visitor) =>
        await visitor.Post($"{Queue}/data/checked", await visitor.Token("/desk/security"), ("dataset", "small-boat-arrivals"), ("sure", "true"));

    private static IHtmlTextAreaElement Area(AngleSharp.Dom.IParentNode page, string unit) => page.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Single(area => area.Name == $"w.{unit}");

    /// <summary>Publishes another file of words, as somebody does on the command line.</summary>
    private async Task Elsewhere(string text)
    {
        var store = Desk.Site.Services.GetRequiredService<ReleaseStore>();
        using var publisher = new Publisher(store, Desk.Time);
        var published = await publisher.Publish(
            new Publication("test", "From the command line.") { Base = store.Log.Latest, Changes = DraftEdit.NoFiles.SetItem($"{Folder}/fa.yaml", Encoding.UTF8.GetBytes(text)) }, CancellationToken.None);
        Assert.True(published.Outcome == PublicationOutcome.Published, string.Join('\n', published.Faults));
        await Eventually.Is(() => Desk.Site.Served.Site.Release.Number == published.Release!.Number, () => Desk.Time.Advance(TimeSpan.FromSeconds(1)));
    }

    /// <summary>How much the list of languages counts as behind its source in Persian.</summary>
    private static async Task<int> Stale(Visitor visitor) =>
        int.Parse((await visitor.Page("/desk/translations")).QuerySelectorAll("tbody tr:has(a[lang=fa]) td")[(int)QueueRank.Stale].TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
