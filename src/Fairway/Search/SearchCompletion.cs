namespace Fairway.Search;

/// <summary>Something that a reader may be about to type: the title of a document, a heading in it, or another word for it.</summary>
/// <param name="Text">As it is written there.</param>
/// <param name="Address">Of the document, with the anchor of the heading.</param>
/// <param name="Type">The document's type.</param>
/// <param name="Within">The title of the document; null where that is the text.</param>
public sealed record SearchCompletion(string Text, string Address, string Type, string? Within = null);
