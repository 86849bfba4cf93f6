using System.Collections.Immutable;
using System.Text;
using Fairway.Input;

namespace Fairway.Tests.Releases;

/// <summary>Short ways to write publications and read them back.</summary>
internal static class TextTree
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Changes by path; null for a file that goes.</summary>
    public static ImmutableSortedDictionary<string, byte[]?> Changes(params (string Path, string? Text)[] changes) =>
        changes.ToImmutableSortedDictionary(change => change.Path, change => change.Text is null ? null : Bytes(change.Text), StringComparer.Ordinal);

    public static string Text(this FileTree tree, string path) => Encoding.UTF8.GetString(tree.Read(path, CancellationToken.None));

    /// <summary>Every file with its bytes, to be compared whole.</summary>
    public static SortedDictionary<string, string> Whole(this FileTree tree) =>
        new(tree.Files.ToDictionary(file => file.Path, file => Convert.ToBase64String(tree.Read(file.Path, CancellationToken.None))), StringComparer.Ordinal);
}
