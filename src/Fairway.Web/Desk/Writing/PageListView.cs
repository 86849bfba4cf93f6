using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading;

namespace Fairway.Web.Desk.Writing;

/// <param name="Frame">Around it.</param>
/// <param name="Rows">Of this part of the list.</param>
/// <param name="Found">How many there are in all.</param>
/// <param name="Pager">Which part it is.</param>
/// <param name="Query">Words of a title, or part of an address.</param>
/// <param name="Section">Alone; empty for every section.</param>
/// <param name="Sections">That the site has.</param>
/// <param name="New">What was typed for a new page.</param>
internal sealed record PageListView(
    DeskFrame Frame, ImmutableArray<PageRow> Rows, int Found, Pager Pager, string Query, string Section, ImmutableArray<string> Sections, NewPage New) : DeskModel(Frame);

/// <param name="Page">As it is published.</param>
/// <param name="Open">The draft of it; null for none.</param>
/// <param name="IsLate">It is past the day by which it is to be looked at again.</param>
internal sealed record PageRow(Page Page, Draft? Open, bool IsLate);

/// <summary>What is typed for a page that is to be.</summary>
internal sealed record NewPage(string? Section = null, string? Slug = null, string? Type = null, string? Title = null);
