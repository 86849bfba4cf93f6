using Fairway.Statistics.Downloads;

namespace Fairway.Web.Data.Metadata;

/// <summary>Media types without their parameters.</summary>
internal static class MediaTypes
{
    private const string Registry = "https://www.iana.org/assignments/media-types/";

    public static string Of(DownloadFormat format) => format.ContentType.Split(';')[0];

    /// <summary>Whether IANA lists it: else DCAT has <c>dct:format</c> for it (section 6.8, media type).</summary>
    public static bool IsRegistered(DownloadFormat format) => format != DownloadFormat.JsonLines;

    /// <summary>As DCAT asks for it: an address in the registry of media types.</summary>
    public static string AddressOf(DownloadFormat format) => Registry + Of(format);
}
