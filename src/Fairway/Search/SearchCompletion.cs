namespace Fairway.Search;

/// <summary>Something that a reader may be about to type: the title of a document, or a heading in one.</summary>
/// <param name="Text">As it is written there.</param>
/// <param name="Address">Of the document, with the anchor of the heading.</param>
/// <param name="Type">The document's type.</param>
public sealed record SearchCompletion(string Text, string Address, string Type);
