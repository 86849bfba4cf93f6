using Fairway.Web.Data;
using Fairway.Web.Data.Api;
using Fairway.Web.Hosting.Errors;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting.Past;

/// <summary>Says why the past is not shown: to a program as a problem, to a reader as a page in the language of the address.</summary>
internal static class PastRefusal
{
    public static Task Unreadable(HttpContext context, ServedSite current, string parameter) => Write(
        context, current, PlainPage.UnreadableTime, ApiProblem.Invalid(parameter, $"'{parameter}' must be a day written as 2026-05-01, or an instant written as 2026-05-01T09:30:00Z, given once."));

    public static Task BeforeFirst(HttpContext context, ServedSite current) => Write(
        context, current, PlainPage.BeforeFirst, ApiProblem.NotFound("before-first-release", current.Site.Log.Find(1) is { } first
            ? $"Nothing had been published then. The first release is of {AskedTime.Of(first.Published).Text}."
            : "Nothing has been published yet."));

    public static Task NoSearch(HttpContext context, ServedSite current, string parameter) => Write(
        context, current, PlainPage.NoPastSearch, ApiProblem.Refused("no-past-search", $"The past cannot be searched. Leave out '{parameter}'."));

    public static Task UnreadableHeader(HttpContext context, ServedSite current) => Write(
        context, current, PlainPage.UnreadableTime, ApiProblem.Invalid(MementoLinks.AcceptDatetime, "'Accept-Datetime' must be a date of RFC 1123, such as Fri, 01 May 2026 09:30:00 GMT."));

    private static Task Write(HttpContext context, ServedSite current, PlainPage page, ApiProblem problem)
    {
        context.Features.Set(current);
        context.Response.Headers[ServedSite.ReleaseHeader] = current.ReleaseValue;
        return TimedAddress.IsForPrograms(context.Request.Path)
            ? ProblemWriter.Write(context, problem)
            : PlainPages.Write(context, page, context.RequestAborted);
    }
}
