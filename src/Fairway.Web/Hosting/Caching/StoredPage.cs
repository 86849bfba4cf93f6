using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting.Caching;

/// <summary>A whole answer, rendered once, in every coding, with its headers.</summary>
internal sealed class StoredPage
{
    /// <summary>What a page takes in the cache beside its bodies: objects, headers, the dictionary's entry. Measured, rounded up.</summary>
    private const int Overhead = 2048;

    private const int DigestBytes = 16;

    private readonly Variant _identity;
    private readonly Variant _gzip;
    private readonly Variant _brotli;

    public StoredPage(byte[] body, StringValues contentType, ImmutableArray<KeyValuePair<string, StringValues>> headers, bool ignoresQuery)
    {
        ContentType = contentType;
        Headers = headers;
        IgnoresQuery = ignoresQuery;

        Digest = DigestOf(body);
        _identity = new Variant(body, ContentCoding.Identity, Digest);
        var packed = BodyEncoder.IsWorthPacking(contentType, body.Length);
        _gzip = packed ? new Variant(BodyEncoder.Encode(body, ContentCoding.Gzip, kept: true), ContentCoding.Gzip, Digest) : _identity;
        _brotli = packed ? new Variant(BodyEncoder.Encode(body, ContentCoding.Brotli, kept: true), ContentCoding.Brotli, Digest) : _identity;
        Size = Overhead + _identity.Body.Length + (packed ? _gzip.Body.Length + _brotli.Body.Length : 0);
    }

    private StoredPage(StoredPage page, ImmutableArray<KeyValuePair<string, StringValues>> headers)
    {
        (ContentType, Headers, IgnoresQuery, Digest, Size) = (page.ContentType, headers, page.IgnoresQuery, page.Digest, page.Size);
        (_identity, _gzip, _brotli) = (page._identity, page._gzip, page._brotli);
    }

    /// <summary>Of the body, in hexadecimal.</summary>
    public string Digest { get; }

    public StringValues ContentType { get; }

    /// <summary>Every header of the answer beside Content-Type, -Length, -Encoding and ETag.</summary>
    public ImmutableArray<KeyValuePair<string, StringValues>> Headers { get; }

    /// <summary>The same answer is given whatever the query.</summary>
    public bool IgnoresQuery { get; }

    /// <summary>Bytes held.</summary>
    public int Size { get; }

    /// <summary>Read since the cache last looked for something to drop.</summary>
    public bool WasRead { get; private set; }

    public Variant In(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => _brotli,
        ContentCoding.Gzip => _gzip,
        _ => _identity,
    };

    /// <summary>The same bodies, with other headers.</summary>
    public StoredPage With(ImmutableArray<KeyValuePair<string, StringValues>> headers) => new(this, headers);

    /// <summary>Looks before it writes, so that processors do not pass the line to and fro on every read.</summary>
    public void MarkRead()
    {
        if (!WasRead)
            WasRead = true;
    }

    public void MarkUnread() => WasRead = false;

    public static string DigestOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return Convert.ToHexStringLower(hash[..DigestBytes]);
    }
}
