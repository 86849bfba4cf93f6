namespace Fairway.Sites.Differences;

/// <summary>A part of a page as it is read: plain words, single spaces, figures as they were written.</summary>
public readonly record struct TextBlock(BlockKind Kind, string Text);

public enum BlockKind
{
    Title,
    Heading,
    Paragraph,

    /// <summary>Of a list, or a source.</summary>
    Item,

    /// <summary>A row of a table, its cells parted by <c>·</c>.</summary>
    Row,

    /// <summary>Spaces and line ends are as written.</summary>
    Code,
}
