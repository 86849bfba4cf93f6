using Fairway.Languages;

namespace Fairway.Search.Unanswered;

/// <summary>A search that found nothing.</summary>
/// <param name="Language">The reader's.</param>
/// <param name="Words">Folded, in their order, with a space between them: however each is spelt, it is one query.</param>
public readonly record struct UnansweredQuery(LanguageTag Language, string Words);
