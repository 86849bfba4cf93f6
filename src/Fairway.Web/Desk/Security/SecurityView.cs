using System.Collections.Immutable;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;
using Microsoft.AspNetCore.Identity;

namespace Fairway.Web.Desk.Security;

/// <param name="Frame">Around it.</param>
/// <param name="Account">Of whoever reads it.</param>
/// <param name="HasAuthenticator">A code of it was given.</param>
/// <param name="Passkeys">The oldest first.</param>
/// <param name="LacksSecondFactor">A role of the account needs one, and none was proved: nothing else can be done.</param>
internal sealed record SecurityView(DeskFrame Frame, Account Account, bool HasAuthenticator, ImmutableArray<UserPasskeyInfo> Passkeys, bool LacksSecondFactor) : DeskModel(Frame);

/// <summary>The present password in a form, by which its owner proves to be there; nothing where the account has none.</summary>
internal sealed record CurrentView(DeskFrame Frame, Account Account, string Id) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Key">In groups, for typing.</param>
internal sealed record AuthenticatorView(DeskFrame Frame, string Key) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Codes">They are shown now and never again.</param>
internal sealed record RecoveryCodesView(DeskFrame Frame, ImmutableArray<string> Codes) : DeskModel(Frame);
