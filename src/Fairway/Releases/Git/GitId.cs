using System.Buffers;
using System.Security.Cryptography;

namespace Fairway.Releases.Git;

/// <summary>The name of an object of git: SHA-1 of its kind, length and bytes, as 40 lower-case hexadecimal digits.</summary>
internal readonly record struct GitId(string Hex) : IComparable<GitId>
{
    public const int Bytes = SHA1.HashSizeInBytes;
    public const int Digits = 2 * Bytes;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static GitId Of(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash));

    public static bool TryParse(ReadOnlySpan<char> text, out GitId id)
    {
        var valid = text.Length == Digits && !text.ContainsAnyExcept(HexDigits);
        id = valid ? new(text.ToString()) : default;
        return valid;
    }

#pragma warning disable CA5350 // Git names and checks everything by SHA-1; what keeps a forger out is that a release is compared with clones made before.
    /// <summary>The checksum at the end of a pack or an index.</summary>
    public static GitId Checksum(ReadOnlySpan<byte> bytes) => Of(SHA1.HashData(bytes));
#pragma warning restore CA5350

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    /// <summary>The order of hexadecimal digits is the order of the bytes, in which an index keeps its names.</summary>
    public int CompareTo(GitId other) => string.CompareOrdinal(Hex, other.Hex);

    public override string ToString() => Hex;
}
