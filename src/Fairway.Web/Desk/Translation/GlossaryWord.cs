namespace Fairway.Web.Desk.Translation;

/// <summary>A term of the glossary in the words of a unit.</summary>
/// <param name="Name">In the source language.</param>
/// <param name="Translation">In the language of the translation; null where the glossary has none.</param>
/// <param name="IsUsed">The translation of the unit has it, or one of its forms; true where nothing is translated yet.</param>
internal sealed record GlossaryWord(string Name, string? Translation, bool IsUsed);
