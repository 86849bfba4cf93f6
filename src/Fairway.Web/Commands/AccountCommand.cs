using System.CommandLine;
using System.Globalization;
using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Desk;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Hosting;

namespace Fairway.Web.Commands;

/// <summary><c>fairway account</c>: who may sign in at the desk. The first account can be made nowhere else.</summary>
internal static class AccountCommand
{
    public static Command Create(TimeProvider time) => new("account", "Manages who may sign in at the desk, and as what.")
    {
        Add(time),
        List(time),
        One(time, "disable", "Ends the sessions of an account within a minute, and lets nobody sign in with it.", (register, email, cancellationToken) => register.Disable(email, Actor.Console, cancellationToken)),
        One(time, "enable", "Lets the owner of a disabled account sign in again.", (register, email, cancellationToken) => register.Enable(email, Actor.Console, cancellationToken)),
        Link(time),
        Organisation(time),
        Roles(time, "grant", "Gives an account one more role.", (register, email, role, language, cancellationToken) => register.Grant(email, role, language, Actor.Console, cancellationToken)),
        Roles(time, "revoke", "Takes a role from an account, within a minute from its sessions too.", (register, email, role, language, cancellationToken) => register.Revoke(email, role, language, Actor.Console, cancellationToken)),
    };

    private static Command Add(TimeProvider time)
    {
        var (email, role, language) = (Email(), Role(), Language());
        var name = new Option<string?>("--name") { Description = "What colleagues see. Default: what stands before the @." };
        var speaks = new Option<string>("--interface")
        {
            Description = $"The language in which the desk speaks: {string.Join(", ", DeskLanguages.All.Select(each => each.Tag))}.",
            DefaultValueFactory = _ => DeskLanguages.Default.Language.Tag.Value,
        };
        speaks.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !DeskLanguages.Has(token.Value))
                result.AddError($"The desk does not speak '{token.Value}'. Write one of: {string.Join(", ", DeskLanguages.All.Select(each => each.Tag))}.");
        });
        var organisation = OrganisationOption("Its owner signs in by it, and needs no link: the id of one in Fairway:Desk:Organisations.");
        var command = new Command("add", "Adds an account, and prints a link by which its owner chooses a password.") { email, role, language, name, speaks, organisation };
        return On(time, command, async (parsed, register, site, desk, cancellationToken) =>
        {
            var tag = LanguageTag.Parse(parsed.GetRequiredValue(speaks));
            return Tell(parsed, parsed.GetValue(organisation) switch
            {
                null => await register.Add(parsed.GetValue(email), parsed.GetValue(name), parsed.GetValue(role), parsed.GetValue(language), tag, Actor.Console, cancellationToken),
                var id when !Has(desk, id) => AccountChange.Refused(AccountFault.BadOrganisation),
                var id => await register.AddOfOrganisation(parsed.GetValue(email), parsed.GetValue(name), parsed.GetValue(role), parsed.GetValue(language), tag, id, Actor.Console, cancellationToken),
            }, site);
        });
    }

    private static Command Organisation(TimeProvider time)
    {
        var email = Email();
        var organisation = OrganisationOption("The id of one in Fairway:Desk:Organisations. Default: none.");
        var command = new Command("organisation", "Lets the owner of an account sign in by an organisation, or by none; forgets whom it was linked with.") { email, organisation };
        return On(time, command, async (parsed, register, site, desk, cancellationToken) =>
            Tell(parsed, parsed.GetValue(organisation) is { } id && !Has(desk, id)
                ? AccountChange.Refused(AccountFault.BadOrganisation)
                : await register.SetOrganisation(parsed.GetValue(email), parsed.GetValue(organisation), Actor.Console, cancellationToken), site));
    }

    private static Command Link(TimeProvider time)
    {
        var email = Email();
        var resets = new Option<bool>("--reset-second-factor") { Description = "With the new password, takes authenticator, recovery codes and passkeys away: for somebody who lost them." };
        return On(time, new("link", "Prints a new link by which the owner of an account chooses a password. The one before no longer works.") { email, resets }, async (parsed, register, site, cancellationToken) =>
            Tell(parsed, await register.NewLink(parsed.GetValue(email), parsed.GetValue(resets), Actor.Console, cancellationToken), site));
    }

    private static Command List(TimeProvider time) => On(time, new("list", "Lists the accounts: e-mail address, name, roles, whether it is disabled, and the organisation by which its owner signs in; parted by tabs."), async (parsed, register, _, cancellationToken) =>
    {
        foreach (var account in await register.All(cancellationToken))
        {
            var roles = string.Join(' ', account.Grants.OrderBy(grant => grant.Role).ThenBy(grant => grant.Language, StringComparer.Ordinal).Select(grant => grant.Language.Length == 0 ? grant.Role.Code() : $"{grant.Role.Code()}:{grant.Language}"));
            parsed.InvocationConfiguration.Output.WriteLine($"{account.Email}\t{account.Name}\t{roles}\t{(account.IsDisabled ? "disabled" : "enabled")}\t{account.Organisation}");
        }

        return ExitCode.Done;
    });

    private static Command One(TimeProvider time, string verb, string description, Func<AccountRegister, string?, CancellationToken, Task<AccountChange>> change)
    {
        var email = Email();
        return On(time, new(verb, description) { email }, async (parsed, register, site, cancellationToken) => Tell(parsed, await change(register, parsed.GetValue(email), cancellationToken), site));
    }

    private static Command Roles(TimeProvider time, string verb, string description, Func<AccountRegister, string?, string?, string?, CancellationToken, Task<AccountChange>> change)
    {
        var (email, role, language) = (Email(), Role(), Language());
        return On(time, new(verb, description) { email, role, language }, async (parsed, register, site, cancellationToken) =>
            Tell(parsed, await change(register, parsed.GetValue(email), parsed.GetValue(role), parsed.GetValue(language), cancellationToken), site));
    }

    private static Command On(TimeProvider time, Command command, Func<ParseResult, AccountRegister, FairwayOptions, CancellationToken, Task<int>> action) =>
        On(time, command, (parsed, register, site, _, cancellationToken) => action(parsed, register, site, cancellationToken));

    private static Command On(TimeProvider time, Command command, Func<ParseResult, AccountRegister, FairwayOptions, DeskOptions, CancellationToken, Task<int>> action)
    {
        var commands = new DeskCommands(time);
        commands.AddTo(command);
        command.SetAction((parsed, cancellationToken) => commands.Run(parsed, (register, site, desk) => action(parsed, register, site, desk, cancellationToken), cancellationToken));
        return command;
    }

    private static int Tell(ParseResult parsed, AccountChange change, FairwayOptions site)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (change.Fault is { } fault)
        {
            error.WriteLine(DeskLanguages.Default[fault.Key()]);
            return ExitCode.Input;
        }

        output.WriteLine(change.Token is null ? $"{change.Account!.Email}: done." : string.Create(
            CultureInfo.InvariantCulture,
            $"{(site.PublicAddress ?? new Uri(FairwayApplication.DefaultUrls)).GetLeftPart(UriPartial.Authority)}{DeskAddresses.Welcome(change.Token)}\nGive this link to {change.Account!.Email} on a safe way. It works once, within {AccountLink.Lifetime.TotalHours:0} hours."));
        return ExitCode.Done;
    }

    private static bool Has(DeskOptions desk, string organisation) => desk.Organisations.Exists(each => each.Id == organisation);

    private static Option<string?> OrganisationOption(string description) => new("--organisation") { Description = description };

    private static Argument<string> Email() => new("EMAIL") { Description = "The e-mail address of the account." };

    private static Option<string> Role() => new("--role") { Description = $"One of: {string.Join(", ", Accounts.Roles.All.Select(role => role.Code()))}.", Required = true };

    private static Option<string?> Language() => new("--language") { Description = "Of a translator: the tag of the language." };
}
