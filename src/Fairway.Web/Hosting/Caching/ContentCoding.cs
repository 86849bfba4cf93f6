namespace Fairway.Web.Hosting.Caching;

/// <summary>How a body is packed on its way to the reader (RFC 9110, section 8.4.1).</summary>
public enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
