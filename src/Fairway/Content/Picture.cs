using System.Security.Cryptography;

namespace Fairway.Content;

/// <summary>A picture of a page: a file beside its texts. Its bytes are read when they are asked for.</summary>
public sealed class Picture
{
    private readonly Func<CancellationToken, byte[]> _open;

    internal Picture(string name, int width, int height, byte[] bytes, Func<CancellationToken, byte[]> open) =>
        (Name, Width, Height, Digest, _open) = (name, width, height, DigestOf(bytes), open);

    /// <summary>Of the file.</summary>
    public string Name { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>The first 16 digits of the SHA-256 of its bytes in hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>Null where the file is another one by now, as in a folder that is being edited.</summary>
    public byte[]? Read(CancellationToken cancellationToken) => _open(cancellationToken) is var bytes && DigestOf(bytes) == Digest ? bytes : null;

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
