using Fairway.Releases;

namespace Fairway.Web.Desk.Drafts;

internal static class DraftTrees
{
    /// <summary>Whether a file is there with these bytes, or is gone where a draft takes it away.</summary>
    public static bool IsAs(this ReleaseTree tree, KeyValuePair<string, byte[]?> file) => file.Value is { } bytes ? tree.Holds(file.Key, bytes) : !tree.Has(file.Key);
}
