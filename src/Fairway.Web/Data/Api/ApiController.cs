using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Api;

/// <summary>What the API's controllers share.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
public abstract class ApiController : DataController
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
        dataset = number == latest.Version.Number ? latest : null;
        if (dataset is not null)
            return true;
        problem = ApiProblem.NotFound(
            "unknown-version", string.Create(CultureInfo.InvariantCulture, $"The dataset '{latest.Id}' has no version {number}. It has 1 to {latest.Version.Number}."));
        return false;
    }

    /// <summary>Says where the pages before and after are (RFC 8288).</summary>
    private protected void LinkPages(string? previous, string? next)
    {
        if (previous is not null)
            Response.Headers.Append("Link", $"<{previous}>; rel=\"prev\"");
        if (next is not null)
            Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
    }

    private protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
