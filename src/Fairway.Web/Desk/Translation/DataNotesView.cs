using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Translation;

/// <param name="Frame">Around it.</param>
/// <param name="Draft">Of the words of a dataset.</param>
/// <param name="Revision">On top of which something is typed.</param>
/// <param name="Title">Of the dataset, in the source language.</param>
/// <param name="Source">The source language.</param>
/// <param name="Language">Of the translation.</param>
/// <param name="Notes">Newest first, with what was typed where it was not saved.</param>
/// <param name="MayWrite">Whether whoever reads it may change it.</param>
internal sealed record DataNotesView(DeskFrame Frame, Draft Draft, int Revision, string Title, Language Source, Language Language, ImmutableArray<DataNote> Notes, bool MayWrite) : DeskModel(Frame)
{
    /// <summary>What somebody else has saved meanwhile, by version; empty where nobody has.</summary>
    public ImmutableDictionary<int, string> Theirs { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>The draft of data that are not published, whose note is the newest; null where all are.</summary>
    public Draft? ComesWith { get; init; }
}
