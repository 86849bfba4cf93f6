using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Sites.Differences;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading.History;

namespace Fairway.Web.Desk.Review;

/// <summary>One of the things that a draft changes, compared.</summary>
/// <param name="Difference">Null where it is not compared as text: data, pictures, and what is too long.</param>
internal abstract record ShownChange(ShownDifference? Difference);

/// <param name="Part">The file.</param>
/// <param name="BytesBefore">That it had; 0 where it is new.</param>
/// <param name="Difference">Line by line.</param>
internal sealed record ShownFile(ChangedPart Part, long BytesBefore, ShownDifference? Difference) : ShownChange(Difference);

/// <param name="Page">In a language.</param>
/// <param name="Difference">Block by block, as readers see them.</param>
internal sealed record ShownPage(RenderedPage Page, ShownDifference? Difference) : ShownChange(Difference);

/// <summary>What differs, with what is the same left out but for what is next to it.</summary>
internal sealed record ShownDifference(ImmutableArray<ShownBlock> Blocks, bool IsSame, bool IsCoarse)
{
    public static ShownDifference Of(ImmutableArray<TextBlock> before, ImmutableArray<TextBlock> after)
    {
        var difference = TextDifference.Between(before, after);
        return new(UnchangedFolding.Fold(difference.Blocks), difference.IsEmpty, difference.IsCoarse);
    }
}

/// <summary>A difference as part of a page.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Difference">What is shown.</param>
/// <param name="Language">Of the words; null where they are in none, such as the names of fields.</param>
internal sealed record DraftDifferenceView(DeskFrame Frame, ShownDifference Difference, Language? Language) : DeskModel(Frame);
