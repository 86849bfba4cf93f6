using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.SignIn;

/// <param name="Frame">Around it.</param>
/// <param name="Email">As it was written before.</param>
/// <param name="To">Where to go then.</param>
internal sealed record SignInView(DeskFrame Frame, string Email, string To) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="To">Where to go then.</param>
internal sealed record SecondFactorView(DeskFrame Frame, string To) : DeskModel(Frame);
