using System.Buffers.Text;
using System.Security.Cryptography;

namespace Fairway.Web.Accounts;

/// <summary>A link by which the owner of an account chooses a password, once. What is stored does not open it.</summary>
internal sealed class AccountLink
{
    public const int TokenBytes = 32;

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>An account has one link at most: a new one takes the place of the one before.</summary>
    public required string AccountId { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Digest { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Takes authenticator, recovery codes and passkeys away as well: for somebody who lost them.</summary>
    public required bool ResetsSecondFactor { get; set; }

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>Null for what is no token.</summary>
    public static string? DigestOf(string? token) =>
        token is not null && Base64Url.IsValid(token, out var length) && length == TokenBytes
            ? Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(token)))
            : null;
}
