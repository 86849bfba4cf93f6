using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Organisations;
using Fairway.Web.Accounts.Passkeys;
using Fairway.Web.Accounts.Passwords;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Accounts.Totp;
using Microsoft.AspNetCore.Identity;

namespace Fairway.Web.Accounts;

/// <summary>What the command line and the desk share: the rules of accounts, without a session.</summary>
internal static class AccountServices
{
    /// <summary>Wrong passwords or codes in a row, until an account takes none for <see cref="LockedFor"/>.</summary>
    public const int Tries = 5;

    /// <summary>Of PBKDF2 with SHA-512, as the OWASP cheat sheet on password storage asks.</summary>
    public const int HashIterations = 210_000;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static IdentityBuilder Add(IServiceCollection services)
    {
        services.AddScoped<ActivityLog>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnAuthenticator>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<OrganisationAccounts>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashIterations);
        return services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // An e-mail address is the name; which letters it may have is not for Identity to say.
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = Tries;
            identity.Lockout.DefaultLockoutTimeSpan = LockedFor;
            identity.Password.RequiredLength = PasswordRule.Shortest;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            // With passkeys. The store reads it from here when it makes its model.
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        })
        .AddUserManager<AccountManager>()
        .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider)
        .AddEntityFrameworkStores<AccountStore>();
    }
}
