using System.CommandLine;
using System.Text;
using System.Xml.Linq;
using Fairway.Content;
using Fairway.Content.Editing;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Commands;

public sealed class TranslationsCommandTests : IDisposable
{
    private static readonly DatasetId Arrivals = DatasetId.Parse("small-boat-arrivals");

    private static readonly XNamespace Ns = "urn:oasis:names:tc:xliff:document:1.2";

    private readonly TemporaryFolder _content = new();
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.Zero));
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    /// <summary>Built as its source is.</summary>
    private const string Body =
        """
        كلمات قبل العنوان.[^convention]

        ## من {#who}

        كلمات مع [لجوء](term:asylum) و[صفحة](page:policy/hubs).

        ## الموعد {#deadline}

        ::: deadline ١٤ يومًا
        تصرفوا في الموعد.
        :::

        ## مساعدة {#help}

        كلمات أخرى.
        """;

    public TranslationsCommandTests()
    {
        SmallContent.WriteTo(_content);
        _content.Write("pages/guidance/claim/ar.md", SmallContent.Translation("طلب", 2, "machine", null, Body));
        _content.Write("pages/guidance/mixed/fa.md", SmallContent.Translation("آمیخته", 1, "A person", "2026-05-02", Body));
        foreach (var page in new[] { "claim", "appeal", "mixed" })
            System.IO.File.Delete(_content[$"pages/guidance/{page}/vi.md"]);
    }

    public void Dispose()
    {
        _content.Dispose();
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private string File => Path.Combine(_folder.Path, "out.xlf");

    [Fact]
    public async Task What_is_exported_and_imported_unchanged_changes_nothing()
    {
        await Export("ar", "guidance/claim");

        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        Assert.Contains("Nothing differs", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_comes_back_with_its_edition_its_maker_and_the_day_and_without_a_check_of_other_words()
    {
        await Export("fa", "guidance/mixed");
        Edit(unit => Id(unit) == "deadline.2", words => words.Value = "متن تازه.");
        // The source moves on while the translator works.
        var source = _content["pages/guidance/mixed/en.md"];
        await System.IO.File.WriteAllTextAsync(source, (await System.IO.File.ReadAllTextAsync(source)).Replace(
            "edition: 2\nchanges:\n", "edition: 3\nchanges:\n  - {edition: 3, date: 2026-07-01, note: Newer still., sections: [help]}\n", StringComparison.Ordinal));

        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        var text = Read().Pages[PageId.Parse("guidance/mixed")].Texts[Languages.LanguageTag.Parse("fa")];
        Assert.Equal((2, "A. Translator", new DateOnly(2026, 11, 27), null), (text.Edition, text.Translation!.By, text.Translation.Made, text.Translation.Checked));
        Assert.Contains("متن تازه.", text.Body.Sections.Single(section => section.Anchor == "deadline").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_of_a_language_goes_to_translators_and_comes_back()
    {
        Assert.Equal(ExitCode.Done, await Run("translations", "export", "--language", "vi", "--content", _content.Path, "--output", File));
        foreach (var unit in Units().Where(unit => unit.Element(Ns + "target") is null))
            unit.Add(new XElement(Ns + "target", unit.Element(Ns + "source")!.Nodes()));
        Save();

        Assert.True(await Import("machine") == ExitCode.Done, _error.ToString());
        var content = Read();
        var claim = content.Pages[PageId.Parse("guidance/claim")];
        var translated = claim.Texts[Languages.LanguageTag.Parse("vi")];
        Assert.Equal(2, translated.Edition);
        Assert.Equal(claim.SourceText.Body.Sections, translated.Body.Sections);
        Assert.Equal("The deadline was made clearer.", translated.Notes[2]);
        Assert.Equal("asylum", content.Terms["asylum"].Texts[Languages.LanguageTag.Parse("vi")].Name);
        Assert.Equal(["refuge"], content.Terms["asylum"].Texts[Languages.LanguageTag.Parse("vi")].Forms);
        Assert.Equal("پناهندگی", content.Terms["asylum"].Texts[Languages.LanguageTag.Parse("fa")].Name);
    }

    // Notes of versions in the source language stand in versions.yaml, so that the source's text has none.
    [Fact]
    public async Task What_a_datasets_translation_says_beyond_its_source_stays()
    {
        var source = _content["datasets/small-boat-arrivals/en.yaml"];
        await System.IO.File.WriteAllTextAsync(source, FieldsText.Of(await System.IO.File.ReadAllTextAsync(source)).Without("notes").ToString());
        var notes = Read().Datasets[Arrivals].Texts[Languages.LanguageTag.Parse("fa")].Notes;
        await Run("translations", "export", "--language", "fa", "--content", _content.Path, "--output", File);
        foreach (var other in Document().Descendants(Ns + "file").Where(file => (string)file.Attribute("original")! != "datasets/small-boat-arrivals").ToList())
            other.Remove();
        foreach (var unit in Units().Where(unit => unit.Element(Ns + "target") is null))
            unit.Add(new XElement(Ns + "target", unit.Element(Ns + "source")!.Nodes()));
        Edit(unit => Id(unit) == "title", words => words.Value = "عنوان تازه");

        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        var text = Read().Datasets[Arrivals].Texts[Languages.LanguageTag.Parse("fa")];
        Assert.NotEmpty(notes);
        Assert.Equal(notes, text.Notes);
        Assert.Equal(("عنوان تازه", "A. Translator"), (text.Title, text.TranslatedBy));
    }

    [Fact]
    public async Task A_note_of_a_version_goes_to_translators_and_comes_back()
    {
        var versions = _content["datasets/small-boat-arrivals/versions.yaml"];
        await System.IO.File.AppendAllTextAsync(versions, "    note: \"Two days: mended.\"\n");
        await Run("translations", "export", "--language", "fa", "--content", _content.Path, "--output", File);
        foreach (var other in Document().Descendants(Ns + "file").Where(file => (string)file.Attribute("original")! != "datasets/small-boat-arrivals").ToList())
            other.Remove();
        var unit = Units().Single(unit => Id(unit) == "versions.4");
        Assert.Equal(("Two days: mended.", null), (unit.Element(Ns + "source")!.Value, unit.Element(Ns + "target")));
        foreach (var each in Units().Where(unit => unit.Element(Ns + "target") is null))
            each.Add(new XElement(Ns + "target", each.Element(Ns + "source")!.Nodes()));
        Edit(each => Id(each) == "versions.4", words => words.Value = "دو روز: اصلاح شد.");

        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        Assert.Equal("دو روز: اصلاح شد.", Read().Datasets.Values.Single(dataset => dataset.Id.Value == "small-boat-arrivals").Texts[Languages.LanguageTag.Parse("fa")].VersionNotes[4]);
    }

    [Fact]
    public async Task The_reason_of_a_withdrawal_comes_back_and_stays_when_an_older_file_comes_in()
    {
        await System.IO.File.AppendAllTextAsync(_content["pages/guidance/mixed/page.yaml"], "\nwithdrawn: { date: 2026-11-27, reason: Ended. }\n");
        await Export("fa", "guidance/mixed");
        Units().Single(unit => Id(unit) == "reason").Add(new XElement(Ns + "target", "پایان یافت."));
        Save();
        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        var persian = Languages.LanguageTag.Parse("fa");
        var mixed = PageId.Parse("guidance/mixed");
        Assert.Equal(("پایان یافت.", persian), Read().Pages[mixed].WithdrawalReasonFor(persian));

        _document = null;
        await Export("fa", "guidance/mixed");
        Units().Single(unit => Id(unit) == "reason").Remove();
        Edit(unit => Id(unit) == "title", words => words.Value = "عنوان تازه");
        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        Assert.Equal(("عنوان تازه", "پایان یافت."), (Read().Pages[mixed].Texts[persian].Title, Read().Pages[mixed].WithdrawalReasonFor(persian)!.Value.Text));
    }

    [Fact]
    public async Task Codes_are_elements_that_a_translators_program_keeps()
    {
        await Export("fa", "guidance/claim");

        var words = Units().Single(unit => Id(unit) == "who.2").Element(Ns + "source")!;

        Assert.Equal(["bpt", "ept", "bpt", "ept"], words.Elements().Select(code => code.Name.LocalName));
        Assert.Equal(["[", "](term:asylum)", "[", "](page:policy/hubs)"], words.Elements().Select(code => code.Value));
        Assert.Equal("2", (string?)Document().Root!.Element(Ns + "file")!.Attribute("product-version"));
    }

    [Fact]
    public async Task A_lost_code_is_refused_with_its_line_and_nothing_is_written()
    {
        await Export("ar", "guidance/claim");
        Edit(unit => Id(unit) == "who.2", words => words.Elements().First(code => code.Value.Contains("hubs", StringComparison.Ordinal)).Remove());
        var before = await System.IO.File.ReadAllTextAsync(_content["pages/guidance/claim/ar.md"]);

        Assert.Equal(ExitCode.Input, await Import("A. Translator"));
        Assert.Matches(@"^out\.xlf:\d+:\d+: lost-code: The translation of 'who\.2' of 'pages/guidance/claim' lacks '\]\(page:policy/hubs\)'", _error.ToString());
        Assert.Equal(before, await System.IO.File.ReadAllTextAsync(_content["pages/guidance/claim/ar.md"]));
    }

    [Fact]
    public async Task A_page_that_is_translated_in_part_is_refused_and_one_that_is_not_begun_is_passed_over()
    {
        await Run("translations", "export", "--language", "vi", "--content", _content.Path, "--output", File, "--page", "guidance/claim", "guidance/appeal");
        var unit = Units().First(each => Id(each) == "title");
        unit.Add(new XElement(Ns + "target", "x"));
        Save();

        Assert.Equal(ExitCode.Input, await Import("A. Translator"));
        Assert.Contains("not-translated: 'pages/guidance/claim' has ", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("guidance/appeal", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("who.2")]
    public async Task A_unit_that_is_gone_is_missed(string id)
    {
        await Export("ar", "guidance/claim");
        Units().Single(unit => Id(unit) == id).Remove();
        Save();

        Assert.Equal(ExitCode.Input, await Import("A. Translator"));
        Assert.Contains($"bad-xliff: The unit '{id}' of 'pages/guidance/claim' is gone.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cannot_write_more_of_a_term_than_its_translation()
    {
        await Run("translations", "export", "--language", "fa", "--content", _content.Path, "--output", File);
        var term = Document().Descendants(Ns + "file").Single(file => (string)file.Attribute("original")! == "terms/asylum");
        term.Descendants(Ns + "internal-file").Single().Value += "en:\n  term: x\n";
        foreach (var unit in term.Descendants(Ns + "trans-unit").Where(unit => unit.Element(Ns + "target") is null))
            unit.Add(new XElement(Ns + "target", "x"));
        Save();

        Assert.Equal(ExitCode.Input, await Import("A. Translator"));
        Assert.Contains("unlike-source: 'terms/asylum'", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_is_gone_is_missed()
    {
        await Export("ar", "guidance/claim");
        Document().Descendants(Ns + "file").Single().Attribute("product-version")!.Remove();
        Save();

        Assert.Equal(ExitCode.Input, await Import("A. Translator"));
        Assert.Contains("says no edition", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_that_nobody_touched_keeps_its_edition_though_a_newer_one_went_out()
    {
        await Export("fa", "guidance/mixed");

        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        Assert.Equal(1, Read().Pages[PageId.Parse("guidance/mixed")].Texts[Languages.LanguageTag.Parse("fa")].Edition);
    }

    [Fact]
    public async Task Words_stay_on_their_line_and_what_looks_like_a_place_is_words()
    {
        await Export("ar", "guidance/claim");
        Edit(unit => Id(unit) == "help.2", words => words.Value = "كلمات\n      # %%who.2%% أخرى");

        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());
        Assert.EndsWith("\nكلمات # %%who.2%% أخرى", (await System.IO.File.ReadAllTextAsync(_content["pages/guidance/claim/ar.md"])).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_check_refuses_is_not_written()
    {
        await Run("translations", "export", "--language", "ar", "--content", _content.Path, "--output", File);
        Edit(unit => Id(unit) == "search.results", words => words.Value = "{count, plural, one {x}");

        Assert.Equal(ExitCode.Input, await Import("A. Translator"));
        Assert.Contains("interface/ar.json", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("invalid-message", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a/>", "The file is not XLIFF 1.2")]
    [InlineData("<a", "The file is not XML")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "The file is not XML")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='../../etc' source-language='en' target-language='fa'><body/></file></xliff>", "does not come from")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='../../x' source-language='en' target-language='fa'><header><skl><internal-file>%%a%%</internal-file></skl></header><body><trans-unit id='a'><source>x</source><target>y</target></trans-unit></body></file></xliff>", "is no page, term, dataset, entry of the calendar or interface")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='interface' source-language='en' target-language='de'><header><skl><internal-file/></skl></header><body/></file></xliff>", "does not offer as a translation")]
    public async Task A_file_that_is_not_what_was_exported_is_refused_with_a_sentence(string xml, string words)
    {
        await System.IO.File.WriteAllTextAsync(File, xml);

        Assert.Equal(ExitCode.Input, await Import("A. Translator"));
        Assert.Contains(words, _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("")]
    public async Task Only_a_language_that_the_site_is_translated_into_is_exported(string language)
    {
        Assert.Equal(ExitCode.Input, await Run("translations", "export", "--language", language, "--content", _content.Path, "--output", File));
        Assert.Contains("Write one of: ar, fa, vi.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_the_calendar_go_out_and_come_back_with_everything_else_as_it_was()
    {
        const string Calendar =
            """
            # Ours.
            calendar:
              - id: one
                state: postponed
                was: 2026-12-03
                en: { title: One, reason: Late. }
              - id: two
                state: announced
                at: 2026-12   # or later
                en: { title: Two }
                ar: { title: اثنان, by: A person, checked: 2026-11-01 }

            """;
        _content.Write("calendar.yaml", Calendar);
        await Run("translations", "export", "--language", "ar", "--content", _content.Path, "--output", File);
        var text = await System.IO.File.ReadAllTextAsync(File);
        Assert.Contains("original=\"calendar/two\"", text, StringComparison.Ordinal);
        var document = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        document.Root!.Elements(Ns + "file").Where(file => (string?)file.Attribute("original") != "calendar/one").Remove();
        foreach (var unit in document.Descendants(Ns + "trans-unit"))
            unit.Add(new XElement(Ns + "target", (string?)unit.Attribute("id") == "title" ? "واحد" : "تأخر."));
        document.Save(File, SaveOptions.DisableFormatting);

        Assert.True(await Import("A. Translator") == ExitCode.Done, _error.ToString());

        Assert.Equal(
            Calendar.Replace("reason: Late. }", "reason: Late. }\n    ar:\n      title: واحد\n      reason: تأخر.\n      by: A. Translator\n      made: 2026-11-27", StringComparison.Ordinal),
            (await System.IO.File.ReadAllTextAsync(_content["calendar.yaml"])).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        await Export("ar", "guidance/claim");
        Edit(unit => Id(unit) == "title", words => words.Value = "عنوان");
        var before = await System.IO.File.ReadAllTextAsync(_content["pages/guidance/claim/ar.md"]);

        Assert.Equal(ExitCode.Done, await Run("translations", "import", File, "--by", "x", "--content", _content.Path, "--dry-run"));
        Assert.Contains("pages/guidance/claim/ar.md", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllTextAsync(_content["pages/guidance/claim/ar.md"]));
    }

    private XDocument? _document;

    private XDocument Document() => _document ??= XDocument.Load(File, LoadOptions.PreserveWhitespace);

    private IEnumerable<XElement> Units() => Document().Descendants(Ns + "trans-unit");

    private static string Id(XElement unit) => (string)unit.Attribute("id")!;

    private void Edit(Func<XElement, bool> which, Action<XElement> change)
    {
        change(Units().Single(which).Element(Ns + "target")!);
        Save();
    }

    private void Save() => System.IO.File.WriteAllText(File, Document().ToString(SaveOptions.DisableFormatting), new UTF8Encoding(false));

    private ContentTree Read()
    {
        var (content, faults) = ContentReader.Read(new DirectoryTree(_content.Path), CancellationToken.None);
        Assert.DoesNotContain(faults, fault => fault.Severity == FaultSeverity.Error);
        return content!;
    }

    private Task<int> Export(string language, string page) => Run("translations", "export", "--language", language, "--content", _content.Path, "--output", File, "--page", page);

    private Task<int> Import(string by) => Run("translations", "import", File, "--by", by, "--content", _content.Path);

    private Task<int> Run(params string[] words) =>
        CommandLine.Create(_time).Parse(words).InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });
}
