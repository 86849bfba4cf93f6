using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Feedback;

/// <summary>A reader says that something is wrong on a page: by a plain form, without an account, a cookie or a script. A node without a box has none of it.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class FeedbackController(FeedbackOffer offer, FeedbackIntake? intake = null) : ReadingController
{
    private const string Template = "/{language:offered}/feedback";

    [Read(Template)]
    public IActionResult Ask(Reader reader, [FromQuery] string? page) =>
        Offers(reader) && FeedbackSubject.Find(reader.Site, reader.Language, page) is { } subject ? Form(reader, subject, FeedbackForm.Empty, null) : Missing(reader);

    /// <summary>It has no parameters: MVC would read the form for them before it is known where the form stood.</summary>
    [HttpPost(Template), RequestSizeLimit(FeedbackLimits.FormBytes)]
    public async Task<IActionResult> Send()
    {
        var reader = HttpContext.Reader(HttpContext.Site().Languages[LanguageTag.Parse((string)RouteData.Values["language"]!)]);
        if (intake is null || FeedbackSubject.Find(reader.Site, reader.Language, Request.Query["page"]) is not { } subject)
            return Missing(reader);
        var (form, fault) = await intake.Take(HttpContext, reader, subject);
        return fault is null ? Redirect(Addresses.FeedbackThanks(reader.Tag, subject.Id)) : Form(reader, subject, form, fault);
    }

    [Read(Template + "/thanks")]
    public IActionResult Thanks(Reader reader, [FromQuery] string? page) =>
        Offers(reader) && FeedbackSubject.Find(reader.Site, reader.Language, page) is { } subject
            ? Show("FeedbackThanks", new FeedbackThanksView(FeedbackView.FrameOf(reader, subject, "feedback.thanks", language => Addresses.FeedbackThanks(language, subject.Id)), subject))
            : Missing(reader);

    /// <summary>What is past is not mended.</summary>
    private bool Offers(Reader reader) => reader.Past is null && offer.IsMade;

    private ViewResult Form(Reader reader, FeedbackSubject subject, FeedbackForm form, FeedbackFault? fault)
    {
        var shown = Show("Feedback", FeedbackView.Of(reader, subject, form, fault));
        Response.StatusCode = fault?.Status() ?? StatusCodes.Status200OK;
        if (fault is not null)
            Response.Headers.CacheControl = "no-store";
        // With the referrer of other pages, none, a browser says of its own site's form that it stood nowhere (Fetch, section 3.1).
        Response.Headers["Referrer-Policy"] = "same-origin";
        return shown;
    }
}
