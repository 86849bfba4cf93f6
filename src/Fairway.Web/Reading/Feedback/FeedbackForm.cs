using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Fairway.Web.Reading.Feedback;

/// <summary>What a reader sent.</summary>
/// <param name="Kind">As it was chosen.</param>
/// <param name="Text">As it was typed, but for its line ends.</param>
/// <param name="IsOfAProgram">A field that no reader sees is filled in.</param>
internal sealed record FeedbackForm(FeedbackKind Kind, string Text, bool IsOfAProgram)
{
    public const string KindField = "kind";
    public const string TextField = "text";

    /// <summary>Hidden from readers; programs that fill in whatever they find fill it in.</summary>
    public const string TrapField = "website";

    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public static FeedbackForm Empty { get; } = new(FeedbackKind.Wrong, "", false);

    /// <summary>
    /// Whether a form of this site sent the request. There is no cookie and so no token: browsers say where a form stood (Fetch Metadata), older ones the origin, which
    /// <see cref="FeedbackController"/> lets them say.
    /// </summary>
    public static bool IsOfThisSite(HttpRequest request, string origin) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase)
        && (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site == "same-origin" : request.Headers.Origin.ToString() == origin);

    /// <summary>Null where it is more than a form of this site can be.</summary>
    public static async Task<FeedbackForm?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > FeedbackLimits.FormBytes)
            return null;
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { ValueCountLimit = FeedbackLimits.FormFields, ValueLengthLimit = FeedbackLimits.FormBytes }, cancellationToken);
            return new FeedbackForm(FeedbackKinds.Parse(form[KindField]), form[TextField].ToString().ReplaceLineEndings("\n"), form[TrapField].ToString().Length > 0);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}
