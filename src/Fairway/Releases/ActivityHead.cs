using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Fairway.Releases;

/// <summary>
/// The newest entry of the desk's activity when a release was made. Its digest covers every entry before it, so that whoever has the release can tell
/// whether the activity was altered since. It says nothing of what was done, or by whom.
/// </summary>
public readonly record struct ActivityHead
{
    /// <summary>SHA-256, in lower-case hexadecimal digits.</summary>
    public const int DigestLength = 64;

    private readonly string? _digest;

    /// <param name="number">From 1.</param>
    /// <exception cref="ArgumentException">The number is not above 0, or the digest is not 64 lower-case hexadecimal digits.</exception>
    public ActivityHead(long number, string digest)
    {
        if (!IsHead(number, digest))
            throw new ArgumentException($"'{number} {digest}' is no entry of the activity: write its number, from 1, and the {DigestLength} hexadecimal digits of its digest in lower case.");
        Number = number;
        _digest = digest;
    }

    public long Number { get; }

    public string Digest => _digest ?? throw new InvalidOperationException("This is no entry of the activity: it was never set.");

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ActivityHead head)
    {
        head = default;
        var space = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (space < 1 || text![0] == '0' || !long.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !IsHead(number, text[(space + 1)..]))
            return false;
        head = new(number, text[(space + 1)..]);
        return true;
    }

    /// <summary>The number and the digest, with a space between.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Digest}");

    private static bool IsHead(long number, string digest) => number > 0 && digest.Length == DigestLength && digest.All(char.IsAsciiHexDigitLower);
}
