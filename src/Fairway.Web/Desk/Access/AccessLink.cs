using System.Buffers.Text;
using System.Security.Cryptography;

namespace Fairway.Web.Desk.Access;

/// <summary>By which a named person reads one item in one language before it is published, without an account. What is stored does not open it.</summary>
internal sealed class AccessLink
{
    public const int TokenBytes = 32;

    public int Id { get; private set; }

    /// <summary>The item is what the draft is of: its page, or its dataset.</summary>
    public required int DraftId { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Tag of the language in which the item is shown.</summary>
    public required string Language { get; init; }

    /// <summary>Of whom it is for: it stands on every page that the link shows.</summary>
    public required string Name { get; init; }

    public required string Organisation { get; init; }

    /// <summary>Of a dataset: whether its rows can be taken as CSV.</summary>
    public required bool WithData { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Account.</summary>
    public required string MadeBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>UTC; null while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>Null for what is no token.</summary>
    public static string? DigestOf(string? token) =>
        token is not null && Base64Url.IsValid(token, out var length) && length == TokenBytes
            ? Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(token)))
            : null;
}
