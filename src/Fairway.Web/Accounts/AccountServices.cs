using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Microsoft.AspNetCore.Identity;

namespace Fairway.Web.Accounts;

/// <summary>What the command line and the desk share: the rules of accounts, without a session.</summary>
internal static class AccountServices
{
    public static IdentityBuilder Add(IServiceCollection services)
    {
        services.AddScoped<ActivityLog>();
        services.AddScoped<AccountRegister>();
        return services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // An e-mail address is the name; which letters it may have is not for Identity to say.
            identity.User.AllowedUserNameCharacters = "";
            // With passkeys. The store reads it from here when it makes its model.
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        }).AddEntityFrameworkStores<AccountStore>();
    }
}
