using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.People;

/// <param name="Frame">Around it.</param>
/// <param name="Accounts">By e-mail address.</param>
/// <param name="Languages">Into which the site is translated.</param>
/// <param name="Link">Of the account that was just added; it is shown now and never again.</param>
/// <param name="LinkFor">Whose link it is.</param>
internal sealed record AccountsView(DeskFrame Frame, ImmutableArray<Account> Accounts, ImmutableArray<Language> Languages, string? Link, string? LinkFor) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Account">Whose page it is.</param>
/// <param name="Languages">Into which the site is translated.</param>
/// <param name="Link">That was just made.</param>
internal sealed record AccountView(DeskFrame Frame, Account Account, ImmutableArray<Language> Languages, string? Link) : DeskModel(Frame);

/// <summary>Part of two pages.</summary>
internal sealed record AccountTableView(DeskFrame Frame, ImmutableArray<Account> Accounts) : DeskModel(Frame);

/// <summary>A link that was just made, and for whom; nothing where there is none.</summary>
internal sealed record NewLinkView(DeskFrame Frame, string? Link, string? For) : DeskModel(Frame);

/// <summary>The choice of an organisation by which somebody may sign in.</summary>
internal sealed record OrganisationFieldView(DeskFrame Frame, string? Chosen) : DeskModel(Frame);

/// <summary>The choice of a role, and of the language that a translator needs.</summary>
internal sealed record RoleFieldsView(DeskFrame Frame, ImmutableArray<Language> Languages) : DeskModel(Frame);
