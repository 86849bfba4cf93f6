using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Desk.Access;
using Fairway.Web.Desk.Announcing;
using Fairway.Web.Desk.Care;
using Fairway.Web.Desk.Data;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Organisations;
using Fairway.Web.Desk.Review;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Desk.Security;
using Fairway.Web.Desk.Store;
using Fairway.Web.Desk.Translation;
using Fairway.Web.Desk.Writing;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Hosting;

/// <summary>What the desk is made of. A public node has none of it.</summary>
internal static class DeskServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var options = DeskOptions.Of(configuration);
        services.AddOptions<DeskOptions>().Bind(configuration.GetSection(DeskOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeskOptions>, DeskOptionsValidator>();
        if (!options.Enabled)
            return;

        DeskStores.Add(services, options);
        AccountServices.Add(services).AddSignInManager<AccountSignIn>();
        DeskCookies.Add(services);
        OrganisationSchemes.Add(services, options);
        services.AddDataProtection().SetApplicationName("Fairway.Desk").PersistKeysToDbContext<DeskStore>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>((passkeys, address) =>
        {
            passkeys.ServerDomain = new Uri(address.Root).Host;
            passkeys.ValidateOrigin = made => ValueTask.FromResult(!made.CrossOrigin && made.Origin == address.Root);
            passkeys.ResidentKeyRequirement = passkeys.UserVerificationRequirement = "required";
        });
        services.AddAuthorization(DeskPolicies.Add);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeskDenials>();
        services.Configure<FormOptions>(forms =>
        {
            forms.ValueCountLimit = DeskLimits.FormFields;
            forms.BufferBodyLengthLimit = DeskLimits.FormBytes;
        });
        services.AddSingleton<DeskState>();
        services.AddSingleton(provider => new Publisher(provider.GetRequiredService<ReleaseStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DraftSites>();
        services.AddScoped<DraftStore>();
        services.AddScoped<DraftRegister>();
        services.AddSingleton<DraftConflicts>();
        services.AddScoped<PublishedDrafts>();
        services.AddScoped<DraftPublisher>();
        services.AddScoped<EmergencyReviews>();
        services.AddScoped<DraftRemarks>();
        services.AddScoped<DraftList>();
        services.AddSingleton<DraftComparisons>();
        services.AddScoped<DraftReader>();
        services.AddSingleton<PlanNode>();
        services.AddScoped<PlanStore>();
        services.AddScoped<PlanRegister>();
        services.AddScoped<PlanChecker>();
        services.AddScoped<PlanPublisher>();
        services.AddHostedService<PlanClock>();
        services.AddScoped<AnnouncementPublisher>();
        services.AddScoped<AccessRegister>();
        services.AddSingleton<DataEffects>();
        services.AddScoped<DataUploads>();
        TranslationServices.Add(services);
        services.AddScoped<Autosaves>();
        services.AddScoped<Presences>();
        services.AddScoped<PageDrafts>();
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<SecurityPages>();
        services.AddHostedService<DeskOpening>();
        CareServices.Add(services);
        services.AddMvcCore().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new RoomControllers("Fairway.Web.Desk")));
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.AreaViewLocationFormats.Clear();
            razor.AreaViewLocationFormats.Add("/Desk/Views/{0}.cshtml");
        });
    }
}
