using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Translation;

/// <param name="Frame">Around it.</param>
/// <param name="Draft">Of a page.</param>
/// <param name="Languages">All that the page may be translated into.</param>
/// <param name="MayChange">Whether whoever reads it may say which go out with it.</param>
internal sealed record TranslationHoldView(DeskFrame Frame, Draft Draft, ImmutableArray<HeldLanguage> Languages, bool MayChange) : DeskModel(Frame);

/// <param name="Language">Into which.</param>
/// <param name="IsHeld">The page waits for it.</param>
/// <param name="Translation">Its open draft; null for none.</param>
internal sealed record HeldLanguage(Language Language, bool IsHeld, Draft? Translation);
