using System.Globalization;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Web.Data;

/// <summary>What was wrong with a question (RFC 9457).</summary>
/// <param name="Type">An address that names the kind of problem; the same as <paramref name="Code"/>.</param>
/// <param name="Title">The same for every problem of this code.</param>
/// <param name="Status">Of the answer.</param>
/// <param name="Detail">A sentence about this question: what is wrong and what to do.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Parameter">The parameter that is at fault; null when none is.</param>
internal sealed record ApiProblem(string Type, string Title, int Status, string Detail, string Code, string? Parameter)
{
    private const string TypePrefix = "urn:fairway:problem:";

    public static ApiProblem NotFound(string code, string detail) => Make(code, "There is no such thing here.", StatusCodes.Status404NotFound, detail, null);

    public static ApiProblem UnknownParameter(string parameter, IReadOnlyCollection<string> known) => Make(
        "unknown-parameter",
        "A parameter is not known.",
        StatusCodes.Status400BadRequest,
        known.Count == 0
            ? $"'{parameter}' is not a parameter: this address takes none."
            : $"'{parameter}' is not a parameter of this address. It takes: {string.Join(", ", known)}.",
        parameter);

    public static ApiProblem Invalid(string parameter, string detail) =>
        Make("invalid-parameter", "A parameter cannot be read.", StatusCodes.Status400BadRequest, detail, parameter);

    public static ApiProblem OutOfRange(string parameter, Dataset dataset) => Make(
        "out-of-range",
        "A day lies outside the data.",
        StatusCodes.Status400BadRequest,
        $"'{parameter}' must be a day from {IsoDay.Write(dataset.DataFrom)} to {IsoDay.Write(dataset.DataTo)}.",
        parameter);

    /// <summary>A question that the data room refused, with its own code and sentence.</summary>
    public static ApiProblem Refused(string code, string detail, string? parameter = null) =>
        Make(code, "The question cannot be answered.", StatusCodes.Status400BadRequest, detail, parameter);

    /// <param name="quota">Of requests in a minute.</param>
    /// <param name="seconds">Until more are allowed.</param>
    public static ApiProblem TooMany(int quota, int seconds) => Make(
        "too-many-requests",
        "Too many requests.",
        StatusCodes.Status429TooManyRequests,
        string.Create(CultureInfo.InvariantCulture, $"{quota} requests in a minute are allowed to one client. Ask again in {seconds} seconds, or take the whole dataset as a file."),
        null);

    /// <inheritdoc cref="TooMany"/>
    /// <param name="quota">Of pictures that are drawn in a minute.</param>
    public static ApiProblem TooManyPictures(int quota, int seconds) => Make(
        "too-many-requests",
        "Too many requests.",
        StatusCodes.Status429TooManyRequests,
        string.Create(CultureInfo.InvariantCulture, $"{quota} new pictures in a minute are drawn for one client. Ask again in {seconds} seconds, or take the SVG."),
        null);

    /// <summary>Something that this machine cannot do, or not now.</summary>
    public static ApiProblem Unavailable(string code, string detail) =>
        Make(code, "This cannot be had at the moment.", StatusCodes.Status503ServiceUnavailable, detail, null);

    private static ApiProblem Make(string code, string title, int status, string detail, string? parameter) =>
        new(TypePrefix + code, title, status, detail, code, parameter);
}
