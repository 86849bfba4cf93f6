using Fairway.Web.Hosting;
using Fairway.Web.Hosting.RateLimits;

namespace Fairway.Web.Reading.Feedback;

/// <summary>Takes a reader's message, or says why not.</summary>
internal sealed class FeedbackIntake(IFeedbackBox box, FeedbackThrottle throttle, TrustedProxies proxies, PublicAddress address)
{
    /// <returns>What was sent, as far as it may be shown again, and what is wrong with it; null for nothing.</returns>
    public async Task<(FeedbackForm Form, FeedbackFault? Fault)> Take(HttpContext context, Reader reader, FeedbackSubject subject)
    {
        if (!FeedbackForm.IsOfThisSite(context.Request, address.Root))
            return (FeedbackForm.Empty, FeedbackFault.Elsewhere);
        if (await FeedbackForm.Read(context.Request, context.RequestAborted) is not { } form)
        {
            // What is left of it is not read: the next request needs another connection.
            context.Response.Headers.Connection = "close";
            return (FeedbackForm.Empty, FeedbackFault.TooLong);
        }

        // It is told nothing, and tries nothing else.
        if (form.IsOfAProgram)
            return (form, null);
        return (form, await Keep(context, reader, subject, form));
    }

    private async Task<FeedbackFault?> Keep(HttpContext context, Reader reader, FeedbackSubject subject, FeedbackForm form)
    {
        var clean = FeedbackText.Clean(form.Text);
        if (clean.Length < FeedbackLimits.MinText)
            return FeedbackFault.TooShort;
        if (clean.Length > FeedbackLimits.MaxText)
            return FeedbackFault.TooLong;
        if (throttle.Take(proxies.ClientOf(context)) is { IsAllowed: false } refused)
        {
            context.Response.Headers.RetryAfter = refused.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return FeedbackFault.TooMany;
        }

        var message = new FeedbackMessage(subject.Id, reader.Tag.Value, reader.Site.Release.Number, form.Kind, FeedbackText.WithoutPersonalData(clean));
        return await box.Put(message, context.RequestAborted) ? null : FeedbackFault.Closed;
    }
}
