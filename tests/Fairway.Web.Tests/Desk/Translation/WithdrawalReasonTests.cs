using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>Readers of every language are told why a page is withdrawn, in theirs as soon as it is translated.</summary>
public sealed class WithdrawalReasonTests : IAsyncLifetime
{
    private const string Reason = "The rules have ended.";
    private const string Persian = "قواعد پایان یافت.";

    private DeskSite? _desk;
    private Person? _translator;
    private Person? _reviewer;
    private Person? _publisher;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true, content: folder => folder.Write(
            "pages/guidance/claim/page.yaml", File.ReadAllText(folder["pages/guidance/claim/page.yaml"]) + $"\nwithdrawn:\n  date: 2026-11-27\n  reason: {Reason}\n"));
        _translator = await Desk.Somebody("translator", Role.Translator);
        _reviewer = await Desk.Somebody("reviewer", Role.Reviewer);
        _publisher = await Desk.Somebody("publisher", Role.Publisher);
        await Desk.Register(register => register.Grant("translator@example.org", "translator", "ar", Actor.Console, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task The_reason_is_translated_beside_title_and_summary_and_readers_have_it()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var entry = (await translator.Page("/desk/translations/ar")).QuerySelectorAll(".queue > li").Single(each => each.QuerySelector("h2")!.TextContent == "Claim");
        Assert.Contains("behind its source", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("the reason is not translated", entry.TextContent, StringComparison.Ordinal);
        Assert.Equal(Reason, await Told("ar"));

        var address = await translator.Translate("guidance/claim", "ar");
        var sheet = await translator.Page(address);
        Assert.Equal(["title", "summary", "reason"], sheet.QuerySelectorAll("textarea[name^='w.']").Take(3).Select(area => area.GetAttribute("name")![2..]));
        Assert.Equal(Reason, sheet.RowOf("reason").QuerySelector("[lang=en]")!.TextContent);
        using (await translator.SaveTranslation(address, ("w.reason", "انتهت القواعد.")))
        {
        }

        var id = TranslationSteps.IdIn(address);
        await Desk.Release(id, _translator! with { TranslatesInto = ["ar"] }, _reviewer!, _publisher!);
        Assert.Equal("انتهت القواعد.", await Told("ar"));
        Assert.DoesNotContain("the reason is not translated", (await translator.Page("/desk/translations/ar")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_goes_out_and_comes_back_as_xliff()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate("guidance/claim");
        using var answer = await translator.Get(address.Replace("/translate", "/translation.xlf", StringComparison.Ordinal));
        var xliff = await answer.Content.ReadAsStringAsync();
        var without = $"<trans-unit id=\"reason\"><source>{Reason}</source></trans-unit>";
        Assert.Contains(without, xliff, StringComparison.Ordinal);

        using var taken = await translator.Upload(
            address.Replace("/translate", "/xliff", StringComparison.Ordinal), "file", "back.xlf",
            xliff.Replace(without, without.Replace("</source>", $"</source><target>{Persian}</target>", StringComparison.Ordinal), StringComparison.Ordinal),
            await translator.Token("/desk/security"), ("seen", "1"));

        Assert.Equal($"{address}?done=translation-taken-in", taken.Headers.Location?.ToString());
        Assert.Equal(Persian, (await translator.Page(address)).Area("reason").Value);
        var text = (await Desk.Now(TranslationSteps.IdIn(address))).Edit.Text("pages/guidance/claim/fa.md")!;
        Assert.Contains($"withdrawn:\n  date: 2026-11-27\n  reason: {Persian}\n", text, StringComparison.Ordinal);
    }

    private async Task<string> Told(string language) => (await Desk.Site.Page($"/{language}/guidance/claim")).QuerySelector(".notices .notice p:nth-child(2) span")!.TextContent;
}
