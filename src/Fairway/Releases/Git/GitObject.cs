using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fairway.Releases.Git;

/// <summary>The number that a pack gives to each kind.</summary>
internal enum GitObjectKind
{
    Commit = 1,
    Tree = 2,
    Blob = 3,
}

/// <summary>An object of git: its bytes and the name that follows from them.</summary>
internal sealed record GitObject(GitId Id, GitObjectKind Kind, byte[] Bytes)
{
    public static GitObject Of(GitObjectKind kind, byte[] bytes) => new(IdOf(kind, bytes), kind, bytes);

    public static GitId IdOf(GitObjectKind kind, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{NameOf(kind)} {bytes.Length}\0")));
        hash.AppendData(bytes);
        Span<byte> name = stackalloc byte[GitId.Bytes];
        hash.GetHashAndReset(name);
        return GitId.Of(name);
    }

    private static string NameOf(GitObjectKind kind) => kind switch
    {
        GitObjectKind.Commit => "commit",
        GitObjectKind.Tree => "tree",
        _ => "blob",
    };
}
