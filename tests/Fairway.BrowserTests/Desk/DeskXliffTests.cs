using System.Text;
using System.Xml.Linq;
using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>A translation goes to a translators' program as a file, and comes back.</summary>
public sealed class DeskXliffTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private static readonly XNamespace Ns = "urn:oasis:names:tc:xliff:document:1.2";

    [Theory]
    [InlineData("en", Small, "policy/safe-third-countries")]
    [InlineData("fa", 1280, "policy/uk-france-agreement")]
    public async Task A_file_is_downloaded_refused_where_it_is_broken_and_taken_in_where_it_is_not(string language, int width, string page) =>
        await As(Role.Translator, language, "/desk/translations/fa", async tab =>
        {
            await Press(tab, $".queue form[action$='/open']:has(input[value='{page}']) button");
            var download = await tab.RunAndWaitForDownloadAsync(async () =>
            {
                await tab.FocusAsync("a[download]");
                await tab.Keyboard.PressAsync("Enter");
            });
            Assert.Equal($"{page.Split('/')[1]}.fa.xlf", download.SuggestedFilename);
            var xliff = await XDocument.LoadAsync(await download.CreateReadStreamAsync(), LoadOptions.PreserveWhitespace, CancellationToken.None);
            Assert.Equal($"pages/{page}", xliff.Descendants(Ns + "file").Single().Attribute("original")!.Value);
            var title = Target(xliff, "title");
            Assert.Equal(await tab.InputValueAsync("#u0"), title.Value);

            await Send(tab, xliff.ToString()[..^20]);
            Assert.Matches(@"back\.xlf:\d+:\d+: bad-xliff", await tab.InnerTextAsync("section[aria-labelledby=faults]"));
            Assert.Empty(await Faults(tab));

            var (coded, whole) = (xliff.Descendants(Ns + "target").First(target => target.Elements(Ns + "ph").Any()), title.Value);
            var words = new XElement(coded);
            coded.Elements(Ns + "ph").First().Remove();
            await Send(tab, xliff.ToString());
            Assert.Matches(@"back\.xlf:\d+:\d+: lost-code", await tab.InnerTextAsync("section[aria-labelledby=faults]"));
            Assert.Equal(whole, await tab.InputValueAsync("#u0"));

            coded.ReplaceWith(words);
            title.Value = "عنوانی که از برنامهٔ ترجمه آمد";
            await Send(tab, xliff.ToString());
            Assert.True(await tab.Locator("[role=status]").IsVisibleAsync());
            Assert.Equal(title.Value, await tab.InputValueAsync("#u0"));
        }, width);

    private static XElement Target(XDocument xliff, string unit) => xliff.Descendants(Ns + "trans-unit").Single(each => each.Attribute("id")!.Value == unit).Element(Ns + "target")!;

    /// <summary>A choice of file is the browser's own window.</summary>
    private static async Task Send(IPage page, string xliff)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "back.xlf", MimeType = "application/xliff+xml", Buffer = Encoding.UTF8.GetBytes(xliff) });
        await Press(page, "form[action$='/xliff'] button");
    }
}
