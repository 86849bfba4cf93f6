using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Web.Data;

namespace Fairway.Web.Reading.Pages;

internal sealed record HomeView(Frame Frame) : ViewModel(Frame)
{
    /// <summary>Pages listed under a section, at most.</summary>
    public const int MostPages = 5;

    /// <summary>Changes listed, at most.</summary>
    public const int MostChanges = 5;

    /// <summary>Searches that show what can be asked.</summary>
    public required ImmutableArray<string> Examples { get; init; }

    public required ImmutableArray<Door> Doors { get; init; }

    public required ImmutableArray<RecentChange> Changes { get; init; }

    /// <summary>Null where the site names no figure for its home page.</summary>
    public Glance? Glance { get; init; }

    /// <summary>Whom to call.</summary>
    public PageReading? Help { get; init; }

    /// <summary>How to get legal help.</summary>
    public PageReading? LegalHelp { get; init; }
}

/// <param name="HasData">The door leads to the catalogue of data, too.</param>
internal sealed record Door(string Section, ImmutableArray<PageReading> Pages, bool HasData);

internal sealed record RecentChange(PageReading Page, EditionChange Change);

internal sealed record Glance(PageReading Page, Dataset Dataset, LocalText Text, string FigureLabel, FigureValue Figure, ChartView Chart);
