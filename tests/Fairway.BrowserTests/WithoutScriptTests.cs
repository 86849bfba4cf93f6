using Microsoft.Playwright;

namespace Fairway.BrowserTests;

public sealed class WithoutScriptTests(ServedPortal portal)
{
    [Fact]
    public async Task A_reader_searches_and_opens_what_was_found()
    {
        var page = await OpenAsync("/fa");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("پناهندگی");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await page.Locator(".hits a").First.ClickAsync();

        Assert.StartsWith("/fa/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_reader_changes_the_language_and_stays_on_the_page()
    {
        var page = await OpenAsync("/en/guidance/claim-asylum");

        await page.Locator(".langs summary").ClickAsync();
        await page.Locator(".langs a[hreflang=fa]").ClickAsync();

        Assert.Equal("/fa/guidance/claim-asylum", new Uri(page.Url).AbsolutePath);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
    }

    [Fact]
    public async Task A_reader_finds_the_way_from_the_chooser_to_a_guide()
    {
        var page = await OpenAsync("/");

        await page.Locator("a[hreflang=vi]").First.ClickAsync();
        await page.Locator("main a[href='/vi/guidance']").First.ClickAsync();
        await page.Locator("main a[href='/vi/guidance/claim-asylum']").First.ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_numbers_of_a_chart_open_as_a_table()
    {
        var page = await OpenAsync("/en/figures/small-boat-crossings");

        await page.Locator(".chart details summary").First.ClickAsync();

        await Assertions.Expect(page.Locator(".chart details table").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_first_tab_reaches_the_link_that_skips_to_the_text()
    {
        var page = await OpenAsync("/en/guidance/claim-asylum");

        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("#main", new Uri(page.Url).Fragment);
    }

    [Fact]
    public async Task Two_releases_of_a_page_are_compared_by_keyboard()
    {
        var page = await OpenAsync("/fa/guidance/claim-asylum/history");

        await page.Locator("input[name=from]").Last.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(portal.Address, "/fa/guidance/claim-asylum/history?to=3&from=1").ToString());
        await Assertions.Expect(page.Locator(".diff ins").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".diff del").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_data_file_downloads_under_its_name()
    {
        var page = await OpenAsync("/en/data/small-boat-arrivals");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a[href='/data/small-boat-arrivals/small-boat-arrivals.csv']").First.ClickAsync());

        Assert.Equal("small-boat-arrivals-v4-2026-08-20.csv", download.SuggestedFilename);
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        Assert.StartsWith("date,people,boats", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var context = await portal.NewContextAsync(width: 360, javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }
}
