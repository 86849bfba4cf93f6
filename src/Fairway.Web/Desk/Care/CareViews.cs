using System.Collections.Immutable;
using Fairway.Search.Unanswered;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Care;

/// <summary>Every translation that lacks a safety change.</summary>
internal sealed record StaleSafetyView(DeskFrame Frame, ImmutableArray<StaleSafety> Entries) : DeskModel(Frame);

/// <summary>Every page that is to be looked at again.</summary>
internal sealed record ReviewDueView(DeskFrame Frame, ImmutableArray<ReviewDue> Entries) : DeskModel(Frame);

/// <summary>Every search that found nothing.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Entries">Null where they cannot be read.</param>
internal sealed record VainSearchesView(DeskFrame Frame, ImmutableArray<KeyValuePair<UnansweredQuery, int>>? Entries) : DeskModel(Frame);
