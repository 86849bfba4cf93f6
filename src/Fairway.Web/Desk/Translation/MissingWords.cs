namespace Fairway.Web.Desk.Translation;

/// <summary>Something of a translation that has no words yet.</summary>
/// <param name="Field">Its id on the page of the translation.</param>
/// <param name="Source">What is to be translated.</param>
internal sealed record MissingWords(string Field, string Source);
