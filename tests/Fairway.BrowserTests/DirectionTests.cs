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

    [Theory]
    [InlineData("+44 20 7946 0018")]
    [InlineData("5%")]
    [InlineData("£1,200")]
    [InlineData("2018–2025")]
    [InlineData("(4)(2)")]
    public async Task Numbers_and_their_signs_read_from_left_to_right_in_a_right_to_left_line(string number)
    {
        await using var context = await portal.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(FormattableString.Invariant($"/fa/guidance/claim-asylum?at={EarlierReleases.First:yyyy-MM-dd}"));

        // The left edge of each character on the screen, in the order in which they are written.
        var places = await page.EvaluateAsync<double[]>("""
            number => {
              const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
              let text = walker.nextNode();
              while (!text.data.includes(number))
                text = walker.nextNode();
              const start = text.data.indexOf(number);
              return [...number].map((_, index) => {
                const range = document.createRange();
                range.setStart(text, start + index);
                range.setEnd(text, start + index + 1);
                return range.getBoundingClientRect().left;
              });
            }
            """, number);

        Assert.Equal(number.Length, places.Length);
        Assert.Equal(places.Order(), places);
        Assert.True(places[^1] > places[0]);
    }

    [Fact]
    public async Task A_telephone_number_in_a_search_result_reads_from_left_to_right()
    {
        await using var context = await portal.NewContextAsync(width: 360);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/ar/search?q=0300 123 1711");

        var number = page.Locator(".hits .digits").First;
        var groups = await number.EvaluateAsync<double[]>("""
            number => number.textContent.split(' ').map((group, index, all) => {
              const range = document.createRange();
              const walker = document.createTreeWalker(number, NodeFilter.SHOW_TEXT);
              let start = all.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
              let text = walker.nextNode();
              while (start >= text.data.length) {
                start -= text.data.length;
                text = walker.nextNode();
              }
              range.setStart(text, start);
              range.setEnd(text, start + 1);
              return range.getBoundingClientRect().left;
            })
            """);

        Assert.Equal("0300 123 1711", await number.TextContentAsync());
        Assert.Equal(groups.Order(), groups);
    }

    [Theory]
    [InlineData("/ar/help/who-to-call")]
    [InlineData("/fa/help/who-to-call")]
    public async Task A_citation_stands_after_the_number_before_it(string address)
    {
        await using var context = await portal.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        // "16." and the number of a source, in digits of another kind, would otherwise be taken for one number with a point.
        var places = await page.EvaluateAsync<double[]>("""
            () => {
              const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
              let text = walker.nextNode();
              while (!text.data.endsWith('16.'))
                text = walker.nextNode();
              const range = document.createRange();
              range.setStart(text, text.data.length - 3);
              range.setEnd(text, text.data.length - 1);
              return [range.getBoundingClientRect().left, text.nextSibling.getBoundingClientRect().right];
            }
            """);

        Assert.True(places[1] <= places[0] + 1, $"the citation ends at {places[1]}, the number starts at {places[0]}");
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
    [InlineData("/en/guidance/claim-asylum/history?from=1&to=3", 1)]
    [InlineData("/fa/guidance/claim-asylum/history?from=1&to=3", -1)]
    public async Task What_was_removed_is_read_before_what_was_added_in_its_place(string address, int direction)
    {
        await using var context = await portal.NewContextAsync(width: 360);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);

        // Of each pair on one line, how far the added words begin after the removed ones end, to the right.
        var steps = await page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('.diff del + ins')].map(ins => [ins.previousSibling, ins])
              .filter(([del]) => del.localName === 'del').map(([del, ins]) => [del.getClientRects(), ins.getClientRects()])
              .filter(([del, ins]) => del.length === 1 && ins.length === 1 && Math.abs(del[0].top - ins[0].top) < 2)
              .map(([del, ins]) => (ins[0].left + ins[0].right - del[0].left - del[0].right) / 2)
            """);

        Assert.True(steps.Length >= 3);
        Assert.All(steps, step => Assert.True(step * direction > 0));
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
