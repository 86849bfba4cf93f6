using Microsoft.Playwright;

namespace Fairway.BrowserTests;

/// <summary>What a search field suggests while a reader types.</summary>
public sealed class SuggestionTests(ServedPortal portal) : AxeTests(portal)
{
    private const string English = "asyl";
    private const string Persian = "پناه";

    [Theory]
    [InlineData("/en", English)]
    [InlineData("/fa", Persian)]
    [InlineData("/fa/search?q=x", Persian)]
    [InlineData("/en/no-such-section/no-such-page", English)]
    public async Task Typing_shows_links_in_the_language_of_the_page(string address, string words)
    {
        var page = await TypeAsync(address, words);

        var links = page.GetByRole(AriaRole.Option);
        Assert.InRange(await links.CountAsync(), 1, 10);
        foreach (var link in await links.AllAsync())
            Assert.StartsWith(address[..3] + "/", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Assertions.Expect(Field(page)).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("/en", English)]
    [InlineData("/fa", Persian)]
    public async Task The_arrows_choose_one_and_enter_goes_there(string address, string words)
    {
        var page = await TypeAsync(address, words);
        var second = page.GetByRole(AriaRole.Option).Nth(1);
        var destination = await second.GetAttributeAsync("href");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await second.GetAttributeAsync("id"), await Field(page).GetAttributeAsync("aria-activedescendant"));
        await Assertions.Expect(Field(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Portal.Address, destination!).ToString());
    }

    [Fact]
    public async Task The_arrows_lead_round_and_back_to_what_was_typed()
    {
        var page = await TypeAsync("/en", English);
        var chosen = page.Locator("[role=option][aria-selected=true]");

        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(chosen).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(chosen).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Enter_searches_where_none_is_chosen()
    {
        var page = await TypeAsync("/en", English);

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Portal.Address, "/en/search?q=" + English).ToString());
    }

    [Fact]
    public async Task Home_and_end_move_in_the_field()
    {
        var page = await TypeAsync("/en", English);

        await page.Keyboard.PressAsync("Home");
        Assert.Equal(0, await Field(page).EvaluateAsync<int>("field => field.selectionStart"));
        await page.Keyboard.PressAsync("End");
        Assert.Equal(English.Length, await Field(page).EvaluateAsync<int>("field => field.selectionStart"));
    }

    [Fact]
    public async Task Escape_closes_the_list_and_leaves_the_words_and_an_arrow_opens_it_again()
    {
        var page = await TypeAsync("/en", English);

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(Field(page)).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(Field(page)).ToHaveValueAsync(English);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Leaving_the_field_or_emptying_it_closes_the_list()
    {
        var page = await TypeAsync("/en", English);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Search" })).ToBeFocusedAsync();

        page = await TypeAsync("/en", English);
        await Field(page).ClearAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_click_goes_there_too()
    {
        var page = await TypeAsync("/fa", Persian);
        var destination = await page.GetByRole(AriaRole.Option).First.GetAttributeAsync("href");

        await page.GetByRole(AriaRole.Option).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Portal.Address, destination!).ToString());
    }

    [Fact]
    public async Task An_answer_that_comes_late_is_passed_over()
    {
        var context = await Portal.NewContextAsync();
        var page = await context.NewPageAsync();
        var late = new TaskCompletionSource();
        var wasAsked = new TaskCompletionSource();
        await page.RouteAsync("**/suggest?q=asy", async route =>
        {
            wasAsked.SetResult();
            await late.Task;
            await route.FulfillAsync(new() { ContentType = "application/json", Body = """{"message":"late","suggestions":[{"text":"late","type":"term","label":"late","address":"/late"}]}""" });
        });
        await page.GotoAsync("/en");

        // One letter more, while the answer is awaited: giving up the one question must not end the other.
        await Field(page).PressSequentiallyAsync("asy");
        await wasAsked.Task;
        await Field(page).PressSequentiallyAsync("l");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        var answer = await page.GetByRole(AriaRole.Status).TextContentAsync();
        late.SetResult();
        await Field(page).PressAsync("ArrowDown");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(answer!);
        await Assertions.Expect(page.GetByText("late")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_browser_without_what_it_takes_searches_as_before()
    {
        await using var context = await Portal.NewContextAsync();
        await context.AddInitScriptAsync("delete window.fetch");
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en");

        await page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync(English);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Portal.Address, "/en/search?q=" + English).ToString());
    }

    [Theory]
    [InlineData("/en", English)]
    [InlineData("/fa", Persian)]
    [InlineData("/fa/search", Persian)]
    public async Task The_list_stays_on_a_screen_of_320_pixels_as_wide_as_the_form(string address, string words)
    {
        var page = await TypeAsync(address, words, width: 320);

        var form = (await page.Locator("form.find").BoundingBoxAsync())!;
        var list = (await page.GetByRole(AriaRole.Listbox).BoundingBoxAsync())!;

        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(form.X, list.X, 1f);
        Assert.Equal(form.Width, list.Width, 1f);
        Assert.Equal(form.Y + form.Height, list.Y, 2f);
        foreach (var option in await page.GetByRole(AriaRole.Option).AllAsync())
            Assert.True((await option.BoundingBoxAsync())!.Height >= 40);
    }

    [Theory]
    [InlineData("/en", English, 1280, ColorScheme.Light)]
    [InlineData("/en", English, 320, ColorScheme.Dark)]
    [InlineData("/fa", Persian, 1280, ColorScheme.Dark)]
    [InlineData("/fa/search?q=x", Persian, 320, ColorScheme.Light)]
    public async Task No_rule_of_axe_is_broken_with_the_list_open(string address, string words, int width, ColorScheme colours)
    {
        var page = await TypeAsync(address, words, width, colours);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[role=option][aria-selected=true]")).ToBeVisibleAsync();

        Assert.Empty(await ViolationsAsync(page));
    }

    private async Task<IPage> TypeAsync(string address, string words, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var page = await Portal.PageOfAsync(GetType(), width, colours);
        await page.GotoAsync(address);
        await page.Locator("input[name=q]").ClearAsync();
        // At once: on a slow machine, the answer to the last letter would take the place of the one to the letters before after the test had chosen from it.
        await page.Locator("input[name=q]").FillAsync(words);
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        return page;
    }

    private static ILocator Field(IPage page) => page.GetByRole(AriaRole.Combobox);
}
