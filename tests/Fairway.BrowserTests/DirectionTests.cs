namespace Fairway.BrowserTests;

public sealed class DirectionTests(ServedPortal portal)
{
    public static TheoryData<string> PagesWithNumbers =>
    [
        .. from language in (string[])["ar", "fa"]
           from page in (string[])["help/who-to-call", "guidance/claim-asylum", "guidance/refused", "guidance/housing-and-money", "guidance/children-and-age-disputes"]
           select $"/{language}/{page}",
    ];

    [Theory]
    [MemberData(nameof(PagesWithNumbers))]
    public async Task Every_telephone_number_reads_from_left_to_right(string address)
    {
        await using var context = await portal.NewContextAsync(width: 360);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        // Each number with the places of its digits on the screen; numbers do not wrap, since one in two lines cannot be read out.
        var reversed = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a[href^="tel:"]')].map(link => {
              const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode();
              const places = [...text.data].map((_, index) => {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + 1);
                return range.getBoundingClientRect();
              });
              const inOrder = places.every((place, index) => index === 0 || (place.left >= places[index - 1].left && Math.abs(place.top - places[0].top) < 2));
              return inOrder ? '' : text.data;
            })
            """);

        Assert.NotEmpty(reversed);
        Assert.DoesNotContain(reversed, number => number.Length > 0);
    }

    [Fact]
    public async Task Every_telephone_number_can_be_called_by_a_tap()
    {
        await using var context = await portal.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var address in PagesWithNumbers)
        {
            await page.GotoAsync(address.Data);

            var plain = await page.EvaluateAsync<string[]>("""
                () => {
                  const article = document.querySelector('main').cloneNode(true);
                  article.querySelectorAll('a[href^="tel:"], .notes').forEach(element => element.remove());
                  return article.textContent.match(/\b0\d{3,4}[ \u00a0]\d{3,4}([ \u00a0]\d{3,4})?\b/g) ?? [];
                }
                """);

            Assert.Empty(plain);
        }
    }

    [Theory]
    [InlineData("/en/figures/small-boat-crossings")]
    [InlineData("/fa/figures/small-boat-crossings")]
    public async Task Time_runs_from_left_to_right_in_a_chart_of_every_language(string address)
    {
        await using var context = await portal.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        var months = await page.EvaluateAsync<double[]>("""
            () => [...document.querySelector('svg.plot').querySelectorAll('text.m')].map(text => text.getBoundingClientRect().left)
            """);

        Assert.True(months.Length >= 6);
        Assert.Equal(months.Order(), months);
    }
}
