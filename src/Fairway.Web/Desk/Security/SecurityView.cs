using System.Collections.Immutable;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Security;

/// <param name="Frame">Around it.</param>
/// <param name="Account">Of whoever reads it.</param>
/// <param name="HasAuthenticator">A code of it was given.</param>
/// <param name="LacksSecondFactor">A role of the account needs one, and none was proved: nothing else can be done.</param>
internal sealed record SecurityView(DeskFrame Frame, Account Account, bool HasAuthenticator, bool LacksSecondFactor) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Key">In groups, for typing.</param>
internal sealed record AuthenticatorView(DeskFrame Frame, string Key) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Codes">They are shown now and never again.</param>
internal sealed record RecoveryCodesView(DeskFrame Frame, ImmutableArray<string> Codes) : DeskModel(Frame);
