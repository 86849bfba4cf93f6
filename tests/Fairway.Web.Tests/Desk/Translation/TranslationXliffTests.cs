using System.Net;
using System.Xml.Linq;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Translation;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>A translation goes to a translators' program and comes back.</summary>
public sealed class TranslationXliffTests : IAsyncLifetime
{
    private static readonly XNamespace Ns = "urn:oasis:names:tc:xliff:document:1.2";

    private DeskSite? _desk;
    private Visitor? _translator;
    private string _address = "";

    private DeskSite Desk => _desk!;

    private Visitor Translator => _translator!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.Somebody("translator", Role.Translator);
        _translator = await Desk.SignedIn("translator@example.org");
        _address = await Translator.Translate(TranslationSteps.Hubs);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task What_was_downloaded_comes_back_translated_in_part_and_keeps_what_was_typed()
    {
        using (await Translator.SaveTranslation(_address, ("w.title", "عنوان")))
        {
        }

        var xliff = await Xliff();
        Assert.Equal("عنوان", Unit(xliff, "title").Element(Ns + "target")!.Value);
        Unit(xliff, "help.2").Add(new XElement(Ns + "target", "متن بیشتر."));

        using var taken = await Upload(xliff.ToString());

        Assert.Equal($"{_address}?done=translation-taken-in", taken.Headers.Location?.ToString());
        var page = await Translator.Page(_address);
        Assert.Equal(("عنوان", "متن بیشتر.", ""), (page.Area("title").Value, page.Area("help.2").Value, page.Area("who.2").Value));
    }

    [Fact]
    public async Task A_lost_code_is_said_with_its_line_and_nothing_is_taken_in()
    {
        var xliff = await Xliff();
        Unit(xliff, "start.1").Add(new XElement(Ns + "target", "بی ارجاع."));

        using var refused = await Upload(xliff.ToString());

        var page = await Visitor.Read(refused, _address, HttpStatusCode.UnprocessableEntity);
        Assert.Matches(@"back\.xlf:\d+:\d+: lost-code:", page.QuerySelector("main")!.TextContent);
        Assert.Equal(1, (await Desk.Draft(TranslationSteps.IdIn(_address))).Revision);
    }

    [Theory]
    [InlineData("<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">&b;</xliff>")]
    [InlineData("<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\"><xliff/>")]
    [InlineData("not xml")]
    [InlineData("<xliff/>")]
    public async Task A_hostile_file_is_refused(string file)
    {
        using var refused = await Upload(file);

        var page = await Visitor.Read(refused, _address, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("back.xlf:", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_page_is_refused()
    {
        var xliff = await Xliff();
        xliff.Descendants(Ns + "file").Single().SetAttributeValue("original", "pages/guidance/claim");

        using var refused = await Upload(xliff.ToString());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using var refused = await Upload(new string(' ', TranslationLimits.XliffBytes));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    private static XElement Unit(XDocument xliff, string id) => xliff.Descendants(Ns + "trans-unit").Single(unit => unit.Attribute("id")!.Value == id);

    private async Task<XDocument> Xliff()
    {
        using var answer = await Translator.Get(_address.Replace("/translate", "/translation.xlf", StringComparison.Ordinal));
        Assert.Equal("hubs.fa.xlf", answer.Content.Headers.ContentDisposition!.FileName);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(), LoadOptions.PreserveWhitespace);
    }

    private async Task<HttpResponseMessage> Upload(string file)
    {
        var seen = (await Desk.Draft(TranslationSteps.IdIn(_address))).Revision;
        return await Translator.Upload(
            _address.Replace("/translate", "/xliff", StringComparison.Ordinal), "file", "back.xlf", file, await Translator.Token("/desk/security"), ("seen", $"{seen}"));
    }
}
