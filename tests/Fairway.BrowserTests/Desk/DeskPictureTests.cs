using System.Text;
using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>An author puts a picture in, with the words that stand for it.</summary>
public sealed class DeskPictureTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private const string Put = "form[action$='/pictures'] button";

    [Theory]
    [InlineData("en", "work-and-volunteering", 1280)]
    [InlineData("fa", "returning-voluntarily", Small)]
    public async Task A_picture_needs_words_is_refused_when_it_is_none_and_stands_in_the_preview(string language, string slug, int width) => await As(
        Role.Author,
        language,
        $"/desk/pages?q=guidance/{slug}",
        async page =>
        {
            await Press(page, WriteIt);
            await Press(page, "main nav a[href$='/pictures']");
            Assert.Empty(await Faults(page));

            await page.SetInputFilesAsync("#picture", Drawn);
            Assert.False(await page.EvaluateAsync<bool>("() => document.querySelector('#words').form.checkValidity()"));
            // Past the browser, which would not send it.
            await Type(page, "#words", " ");
            await Press(page, Put);
            await page.WaitForSelectorAsync("[role=alert]");
            Assert.Empty(await Faults(page));

            await page.SetInputFilesAsync("#picture", new FilePayload { Name = "map.png", MimeType = "image/png", Buffer = Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") });
            await Type(page, "#words", "A map of the offices");
            await Press(page, Put);
            await page.WaitForSelectorAsync("[role=alert]");
            Assert.Equal("A map of the offices", await page.InputValueAsync("#words"));
            Assert.Empty(await Faults(page));

            await page.SetInputFilesAsync("#picture", Drawn);
            await Press(page, Put);
            Assert.EndsWith("/pictures?done=picture-put", page.Url, StringComparison.Ordinal);
            Assert.True(await page.EvaluateAsync<bool>("async () => { const picture = document.querySelector('.pictures img'); picture.loading = 'eager'; await picture.decode(); return picture.naturalWidth > 0 }"));
            Assert.Empty(await Faults(page));

            await Press(page, "main header a[href$='/edit']");
            await page.Locator("#frame").ScrollIntoViewIfNeededAsync();
            var shown = page.FrameLocator("#frame").Locator("main img[alt='A map of the offices']");
            await shown.ScrollIntoViewIfNeededAsync();
            Assert.True(await shown.EvaluateAsync<bool>("async picture => { await picture.decode(); return picture.naturalWidth > 0 }"));
        },
        width);

    /// <summary>One pixel.</summary>
    private static FilePayload Drawn => new()
    {
        Name = "map.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
    };
}
