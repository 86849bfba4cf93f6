namespace Fairway.Web.Tests.Desk.Data;

/// <summary>The desk's pages of data in Persian.</summary>
public sealed class PersianDataTests : IAsyncLifetime
{
    private DataDesk? _desk;

    private DataDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await DataDesk.Start(speaks: "fa");

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Figures_days_and_counts_are_written_as_readers_of_Persian_see_them()
    {
        var list = await Desk.Visitor.Page("/desk/data");
        Assert.Equal("rtl", list.DocumentElement.GetAttribute("dir"));
        var (id, page) = await Desk.Taken(DataDesk.Week());

        var before = page.QuerySelector("#figure-year-to-date")!.Children[1].TextContent;
        Assert.Contains('۰', page.QuerySelector("main .lead")!.TextContent);
        Assert.Matches("^[۰-۹٬]+", before.Trim());
        Assert.Contains("ردیف", page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        var english = await Desk.Visitor.Page($"/desk/drafts/{id}/data?language=en");
        Assert.Equal("ltr", english.QuerySelector(".diff")!.GetAttribute("dir"));
    }
}
