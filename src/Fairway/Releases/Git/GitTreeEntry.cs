using System.Text;

namespace Fairway.Releases.Git;

/// <summary>One name in a folder: a file or a folder. Nothing else (links, programs, submodules) is ever published.</summary>
internal readonly record struct GitTreeEntry(string Name, bool IsFolder, GitId Id)
{
    /// <summary>The bytes of a tree object, in git's order: by the bytes of the names, where a folder's name counts as if a slash followed it.</summary>
    public static byte[] Encode(IEnumerable<GitTreeEntry> entries)
    {
        var sorted = entries.Select(entry => (entry.Id, entry.IsFolder, Name: Encoding.UTF8.GetBytes(entry.Name))).ToArray();
        Array.Sort(sorted, (a, b) => Compare(a.Name, a.IsFolder, b.Name, b.IsFolder));
        var bytes = new MemoryStream(sorted.Sum(entry => entry.Name.Length + 8 + GitId.Bytes));
        foreach (var (id, isFolder, name) in sorted)
        {
            bytes.Write(isFolder ? "40000 "u8 : "100644 "u8);
            bytes.Write(name);
            bytes.WriteByte(0);
            bytes.Write(id.ToBytes());
        }

        return bytes.ToArray();
    }

    /// <summary>Reads the bytes of a tree object; null where they are not what <see cref="Encode"/> makes.</summary>
    public static List<GitTreeEntry>? Decode(byte[] bytes)
    {
        var entries = new List<GitTreeEntry>();
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
        {
            var space = rest.IndexOf((byte)' ');
            var end = rest.IndexOf((byte)0);
            if (space < 0 || end < space || rest.Length < end + 1 + GitId.Bytes)
                return null;
            entries.Add(new(Encoding.UTF8.GetString(rest[(space + 1)..end]), rest[..space].SequenceEqual("40000"u8), GitId.Of(rest.Slice(end + 1, GitId.Bytes))));
            rest = rest[(end + 1 + GitId.Bytes)..];
        }

        return Encode(entries).AsSpan().SequenceEqual(bytes) ? entries : null;
    }

    private static int Compare(byte[] a, bool aIsFolder, byte[] b, bool bIsFolder)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var difference = a.AsSpan(0, shorter).SequenceCompareTo(b.AsSpan(0, shorter));
        return difference != 0 ? difference : Next(a, shorter, aIsFolder) - Next(b, shorter, bIsFolder);
    }

    private static int Next(byte[] name, int index, bool isFolder) => index < name.Length ? name[index] : isFolder ? '/' : 0;
}
