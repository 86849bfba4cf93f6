using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting.Caching;

/// <summary>A body in one coding, with the header values that go with it, ready to be written.</summary>
internal sealed class Variant
{
    public Variant(ReadOnlyMemory<byte> body, ContentCoding coding, string digest)
    {
        Body = body;
        Length = body.Length.ToString(CultureInfo.InvariantCulture);
        Encoding = coding switch { ContentCoding.Brotli => "br", ContentCoding.Gzip => "gzip", _ => StringValues.Empty };
        Tag = coding switch { ContentCoding.Brotli => $"\"{digest}-br\"", ContentCoding.Gzip => $"\"{digest}-gz\"", _ => $"\"{digest}\"" };
        TagHeader = Tag;
    }

    public ReadOnlyMemory<byte> Body { get; }

    public StringValues Length { get; }

    /// <summary>Empty for identity.</summary>
    public StringValues Encoding { get; }

    /// <summary>Strong, with its quotation marks: bytes of another coding have another tag.</summary>
    public string Tag { get; }

    public StringValues TagHeader { get; }
}
