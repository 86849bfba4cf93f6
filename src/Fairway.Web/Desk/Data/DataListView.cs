using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Statistics;
using Fairway.Statistics.Schedules;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Data;

/// <summary>The datasets, and what is coming.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Words">Of the public pages, in the reader's language or the site's source.</param>
/// <param name="Today">UTC.</param>
/// <param name="Rows">By their names.</param>
internal sealed record DataListView(DeskFrame Frame, Messages Words, DateOnly Today, ImmutableArray<DataRow> Rows) : DeskModel(Frame);

/// <param name="Release">That made the newest version public; null for a folder.</param>
/// <param name="Next">Null where nothing is announced or expected.</param>
/// <param name="Draft">The open one; null for none.</param>
internal sealed record DataRow(Dataset Dataset, Release? Release, NextRelease? Next, Draft? Draft);
