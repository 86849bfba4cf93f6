namespace Fairway.Web.Desk.Writing;

/// <summary>What becomes of a conflict.</summary>
/// <param name="Side">Which of the three.</param>
/// <param name="Own">The words of whoever decides; empty takes the paragraph away.</param>
internal readonly record struct MergeChoice(MergeSide Side, string Own = "");

internal enum MergeSide
{
    /// <summary>Nothing is decided yet.</summary>
    None,
    Mine,
    Theirs,
    Base,

    /// <summary>Mine, and theirs below it.</summary>
    Both,
    Own,
}
