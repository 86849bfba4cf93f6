using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Reading.Feedback;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fairway.Web.Desk.Care;

/// <summary>What looks after the site.</summary>
internal static class CareServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IFeedbackBox, FeedbackBox>();
        services.AddSingleton<FeedbackThrottle>();
        services.AddSingleton<FeedbackIntake>();
        services.AddScoped<FeedbackRegister>();
        services.AddHostedService<FeedbackCleaner>();
        services.TryAddSingleton(new OutsideGate());
        services.AddSingleton<LinkSwitch>();
        services.AddSingleton<LinkCheck>();
        services.AddScoped<OutsideLinks>();
        services.AddHostedService<LinkWatch>();
        services.AddSingleton<VainSearches>();
        services.AddScoped<WaitingDrafts>();
        services.AddScoped<CareOverviews>();
    }
}
