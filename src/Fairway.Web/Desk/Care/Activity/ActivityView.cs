using System.Collections.Immutable;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading;

namespace Fairway.Web.Desk.Care.Activity;

/// <param name="Frame">Around it.</param>
/// <param name="Rows">Newest first.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Filter">What was asked for.</param>
/// <param name="Pager">Where in the list.</param>
internal sealed record ActivityView(DeskFrame Frame, ImmutableArray<ActivityRow> Rows, int Total, ActivityFilter Filter, Pager Pager) : DeskModel(Frame)
{
    /// <summary>Whoever has done something, by name.</summary>
    public required ImmutableArray<ActivityActor> Actors { get; init; }

    /// <summary>Every code that occurs.</summary>
    public required ImmutableArray<string> Acts { get; init; }

    /// <summary>Null where only a part of the entries is shown.</summary>
    public required ActivityVerdict? Verdict { get; init; }
}

/// <param name="Id">Of the account, or of the command line.</param>
/// <param name="Name">Of the account.</param>
internal sealed record ActivityActor(string Id, string Name);

/// <param name="Entry">As it is written.</param>
/// <param name="Who">Their name.</param>
/// <param name="Subject">A name, or what the entry calls it.</param>
/// <param name="Address">Of the subject's page at the desk; null where it has none.</param>
internal sealed record ActivityRow(ActivityEntry Entry, string Who, string Subject, string? Address);

/// <param name="Check">Of the whole chain.</param>
/// <param name="Heads">Releases that hold a digest.</param>
/// <param name="Strayed">Numbers of releases whose digest the chain does not have.</param>
internal sealed record ActivityVerdict(ActivityCheck Check, int Heads, ImmutableArray<int> Strayed);
