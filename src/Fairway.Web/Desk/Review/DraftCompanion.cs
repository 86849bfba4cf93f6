using Fairway.Languages;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

/// <summary>What goes out with a draft, and without which it does not go out.</summary>
/// <param name="Language">Of a translation; null for the page.</param>
/// <param name="Draft">Its open draft; null where nobody has begun.</param>
internal sealed record DraftCompanion(Language? Language, Draft? Draft);
