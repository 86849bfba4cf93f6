using System.Buffers;
using System.Security.Cryptography;

namespace Fairway.Releases.Git;

/// <summary>The name of an object of git: SHA-1 of its kind, length and bytes, as 40 lower-case hexadecimal digits.</summary>
internal readonly record struct GitId(string Hex) : IComparable<GitId>
{
    public const int Bytes = 20;
    public const int Digits = 2 * Bytes;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>SHA-1, which git names everything by. It is no protection here against who may publish.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> bytes) => CryptographicOperations.HashData(HashAlgorithmName.SHA1, bytes);

    public static GitId Of(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash));

    public static bool TryParse(ReadOnlySpan<char> text, out GitId id)
    {
        var valid = text.Length == Digits && !text.ContainsAnyExcept(Hexadecimal);
        id = valid ? new(text.ToString()) : default;
        return valid;
    }

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    /// <summary>The order of hexadecimal digits is the order of the bytes, in which an index keeps its names.</summary>
    public int CompareTo(GitId other) => string.CompareOrdinal(Hex, other.Hex);

    public override string ToString() => Hex;
}
