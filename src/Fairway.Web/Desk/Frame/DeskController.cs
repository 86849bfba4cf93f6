using Fairway.Web.Accounts;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Desk.Frame;

/// <summary>What all pages of the desk share: an area, and a token in every form. A policy only where it is another than the fallback, <see cref="DeskPolicies.Working"/>, since policies add up.</summary>
[Area("Desk")]
[AutoValidateAntiforgeryToken]
[StaleForm]
[EnableRateLimiting(Concurrency.Desk)]
internal abstract class DeskController : Controller
{
    /// <summary>The key of what has just been done, over a redirect.</summary>
    private protected const string DoneParameter = "done";

    /// <summary>Of the pages on which a passkey is made or used.</summary>
    private protected const string Script = "js/desk.js";

    private protected Person? Person => Person.Of(User);

    private protected DeskFrame Frame(string title, string? notice = null, AccountFault? fault = null) => FrameOf(title, notice, fault?.Key());

    private protected DeskFrame FrameOf(string title, string? notice, string? fault)
    {
        var person = Person;
        var messages = person is null ? DeskLanguages.OfBrowser(Request.Headers.AcceptLanguage.ToString()) : DeskLanguages.Of(person.Language);
        Response.Headers.ContentLanguage = messages.Language.Tag.Value;
        return new DeskFrame(title, messages, person, Notice(notice, messages), fault);
    }

    private protected ViewResult Show(string view, DeskModel model, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View(view, model);
    }

    private protected RedirectResult To(string address, string? done = null) => Redirect(done is null ? address : $"{address}?{DoneParameter}={done}");

    private protected static PlainResult Missing() => new(StatusCodes.Status404NotFound, "missing");

    /// <summary>What an address claims is done is one of a few sentences, or nothing.</summary>
    private static string? Notice(string? done, Fairway.Languages.Messages messages) => done is not null && messages.Has("done." + done) ? "done." + done : null;
}
