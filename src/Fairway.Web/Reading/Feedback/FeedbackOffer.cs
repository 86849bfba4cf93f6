namespace Fairway.Web.Reading.Feedback;

/// <summary>Whether pages ask their readers if something is wrong: always or never, as long as the program runs, so that pages stay a function of the site.</summary>
internal sealed class FeedbackOffer(IServiceProviderIsService services)
{
    public bool IsMade { get; } = services.IsService(typeof(IFeedbackBox));
}
