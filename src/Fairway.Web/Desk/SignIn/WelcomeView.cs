using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.SignIn;

/// <param name="Frame">Around it.</param>
/// <param name="Email">Whose account it is.</param>
/// <param name="Link">The token, for the form; null for a link that does not work.</param>
internal sealed record WelcomeView(DeskFrame Frame, string Email, string? Link) : DeskModel(Frame);
