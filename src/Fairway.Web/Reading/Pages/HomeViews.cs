using Fairway.Content;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Web.Data;

namespace Fairway.Web.Reading.Pages;

/// <summary>Makes the view of the home page.</summary>
internal static class HomeViews
{
    /// <summary>The type that the data belong to.</summary>
    private const string FiguresSection = "figures";

    private static readonly string[] Examples = ["home.example.interview", "home.example.hubs", "home.example.boats"];

    private const string LegalHelpTopic = "legal-help";

    public static HomeView Of(Reader reader)
    {
        var site = reader.Site;
        return new HomeView(new Frame
        {
            Reader = reader,
            Title = reader.Messages["home.title"],
            Description = reader.Messages["home.lead"],
            CanonicalPath = Addresses.Home(reader.Tag),
            Alternates = [.. Alternate.InAll(reader, Addresses.Home)],
            Feed = FeedLink.Of(reader),
            IsHome = true,
        })
        {
            Examples = [.. Examples.Select(key => reader.Messages[key])],
            Doors =
            [
                .. site.Content.Settings.Navigation
                    .Select(section => new Door(section, site.Section(section, reader.Tag), section == FiguresSection))
                    .Where(door => door.Pages.Length > 1 || door.HasData),
            ],
            Changes =
            [
                .. site.Content.Pages.Values
                    .Where(page => page.Withdrawn is null)
                    .SelectMany(page => page.ChangesFor(reader.Tag).Select(change => (page.Id, Change: change)))
                    .OrderByDescending(entry => entry.Change.Date)
                    .ThenBy(entry => entry.Id)
                    .Take(HomeView.MostChanges)
                    .Select(entry => new RecentChange(site.Page(entry.Id, reader.Tag)!, entry.Change)),
            ],
            Glance = GlanceOf(reader),
            Help = FirstOf(reader, PageType.Help, null),
            LegalHelp = FirstOf(reader, PageType.Guidance, LegalHelpTopic),
        };
    }

    private static PageReading? FirstOf(Reader reader, PageType type, string? topic)
    {
        var page = reader.Site.Content.Pages.Values
            .Where(page => page.Withdrawn is null && page.Type == type && (topic is null || page.Topics is [var first, ..] && first == topic))
            .MinBy(page => page.Order);
        return page is null ? null : reader.Site.Page(page.Id, reader.Tag);
    }

    private static Glance? GlanceOf(Reader reader)
    {
        if (reader.Site.Content.Settings.Home is not { } home
            || !DatasetId.TryParse(home.Dataset, null, out var id)
            || !reader.Site.Content.Datasets.TryGetValue(id, out var dataset)
            || dataset.Figure(home.Figure) is not { } figure
            || reader.Site.Page(home.Page, reader.Tag) is not { } page)
        {
            return null;
        }

        var text = LocalText.Of(reader, dataset);
        return new(page, dataset, text, text.Text.Figures[home.Figure], figure, ChartRenderer.Render(dataset, home.Chart, reader.Messages));
    }
}
