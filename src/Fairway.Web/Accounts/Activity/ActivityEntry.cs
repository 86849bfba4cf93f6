using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Fairway.Web.Accounts.Activity;

/// <summary>One thing that was done. Each entry's digest covers the one before, so that none can be changed, taken out or put in between unseen.</summary>
internal sealed class ActivityEntry
{
    public const int MaxDetailLength = 500;

    /// <summary>Before the first.</summary>
    public static readonly string Beginning = new('0', SHA256.HashSizeInBytes * 2);

    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>UTC, to the millisecond, as every database keeps it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: <see cref="Actor.Id"/>.</summary>
    public required string Actor { get; init; }

    /// <summary>A stable code such as <c>account.disabled</c>.</summary>
    public required string Act { get; init; }

    /// <summary>To what: the id of an account; empty for nothing.</summary>
    public required string Subject { get; init; }

    /// <summary>Such as the role that was granted.</summary>
    public required string Detail { get; init; }

    /// <summary>SHA-256 in hexadecimal, over the digest before and this entry.</summary>
    public string Digest { get; private set; } = "";

    public static ActivityEntry After(ActivityEntry? last, DateTimeOffset at, Actor actor, string act, string subject, string detail)
    {
        var entry = new ActivityEntry
        {
            Number = (last?.Number ?? 0) + 1,
            At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
            Actor = actor.Id,
            Act = act,
            Subject = subject,
            Detail = detail.Length > MaxDetailLength ? detail[..MaxDetailLength] : detail,
        };
        entry.Digest = entry.DigestAfter(last?.Digest ?? Beginning);
        return entry;
    }

    /// <summary>What the digest must be: SHA-256 of the digest before, and of the entry as a JSON array of texts in UTF-8.</summary>
    public string DigestAfter(string before)
    {
        string[] fields = [Number.ToString(CultureInfo.InvariantCulture), At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), Actor, Act, Subject, Detail];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + JsonSerializer.Serialize(fields))));
    }
}
