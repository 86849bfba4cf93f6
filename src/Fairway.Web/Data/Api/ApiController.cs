using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Data.Versions;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Api;

/// <summary>What the API's controllers share.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal abstract class ApiController : DataController
{
    private protected const string FormatParameter = "format";
    private protected const string VersionParameter = "version";

    /// <summary>What every question about a version of a dataset may name.</summary>
    private protected static readonly string[] Common = [VersionParameter, FormatParameter];

    /// <summary>In which the API names things: the site's source language. Readers' languages are for pages.</summary>
    private protected Messages Messages => Site.Messages(Site.Languages.Source.Tag);

    private protected JsonBytes<T> Answer<T>(T value, JsonTypeInfo<T> type)
    {
        Share();
        return new JsonBytes<T>(value, type);
    }

    /// <param name="name">Of the file that a browser saves.</param>
    private protected IActionResult AnswerCsv(byte[] csv, string name)
    {
        Share();
        Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return new FileContentResult(csv, "text/csv; charset=utf-8; header=present");
    }

    /// <summary>The form that <c>format</c> names, or else Accept.</summary>
    private protected bool TryFormat(out AnswerFormat format, [NotNullWhen(false)] out ApiProblem? problem)
    {
        problem = null;
        Response.Headers.Append("Vary", "Accept");
        var text = Parameters.Text(Request.Query, FormatParameter);
        format = text is null ? AcceptedFormat.Choose(Request.Headers.Accept) : text == AcceptedFormat.Csv ? AnswerFormat.Csv : AnswerFormat.Json;
        if (text is null or AcceptedFormat.Csv or AcceptedFormat.Json)
            return true;
        problem = ApiProblem.Invalid(FormatParameter, $"'{FormatParameter}' must be one of: {AcceptedFormat.Json}, {AcceptedFormat.Csv}.");
        return false;
    }

    /// <summary>The version of a dataset that <c>version</c> names; the latest where it names none.</summary>
    private protected bool TryVersion(Dataset latest, [NotNullWhen(true)] out Dataset? dataset, [NotNullWhen(false)] out ApiProblem? problem)
    {
        dataset = null;
        if (!Parameters.TryNumber(Request.Query, VersionParameter, latest.Version.Number, 1, int.MaxValue, out var number, out problem))
            return false;
        dataset = latest.At(number);
        if (dataset is not null)
            return true;
        problem = VersionProblems.NoVersion(latest, number);
        return false;
    }

    /// <summary>Says how many there are in all, and where the pages before and after are (RFC 8288).</summary>
    /// <param name="limit">Most on a page.</param>
    /// <param name="addressFrom">Of the page that begins so many on.</param>
    /// <returns>The address of the page after; null where there is none.</returns>
    private protected string? LinkPages(int offset, int limit, int total, Func<int, string> addressFrom)
    {
        var previous = offset > 0 ? addressFrom(Math.Max(0, Math.Min(offset, total) - limit)) : null;
        var next = (long)offset + limit < total ? addressFrom(offset + limit) : null;
        if (previous is not null)
            Response.Headers.Append("Link", $"<{previous}>; rel=\"prev\"");
        if (next is not null)
            Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        Response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        return next;
    }
}
