using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>
/// SHA-256 over every path and its bytes, each preceded by its length as eight bytes, most significant first, in ordinal order of paths:
/// so that no two trees share the bytes that are digested.
/// </summary>
public static class TreeDigest
{
    public static string Of(FileTree files, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Files)
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Path));
            Append(hash, files.Read(file.Path, cancellationToken));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
