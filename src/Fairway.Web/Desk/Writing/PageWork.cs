using System.Collections.Immutable;
using System.Text;
using Fairway.Content;
using Fairway.Content.Editing;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>A page as a draft of it has it: its files in a release, with those of the draft on top.</summary>
internal sealed class PageWork
{
    public const string FactsName = "page.yaml";

    private readonly ReleaseTree _tree;
    private readonly CancellationToken _cancellationToken;

    /// <param name="published">The page that the draft is of.</param>
    /// <param name="source">The site's source language.</param>
    /// <param name="edit">What the draft does.</param>
    /// <param name="tree">Of the release that the draft was made from.</param>
    /// <param name="cancellationToken">Stops the reading of files.</param>
    public PageWork(PageId published, LanguageTag source, DraftEdit edit, ReleaseTree tree, CancellationToken cancellationToken)
    {
        (Published, Edit, TextName, Source, _tree, _cancellationToken) = (published, edit, $"{source}.md", source, tree, cancellationToken);
        Place = edit.PlaceOf(published);
    }

    /// <summary>Where it is, or was, in the release.</summary>
    public PageId Published { get; }

    /// <summary>Where it is when the draft goes out.</summary>
    public PageId Place { get; }

    public DraftEdit Edit { get; }

    /// <summary>The site's source language.</summary>
    public LanguageTag Source { get; }

    /// <summary>Of the file with the text in the source language.</summary>
    public string TextName { get; }

    /// <summary>The release has such a page.</summary>
    public bool WasPublished => _tree.Has(PathAt(Published, FactsName));

    /// <summary>The draft takes the page away.</summary>
    public bool IsGone => !Names.Contains(TextName) && !Names.Contains(FactsName);

    public bool IsMoved => Place != Published;

    /// <summary>Of the files that the page has with the draft.</summary>
    public ImmutableSortedSet<string> Names
    {
        get
        {
            var names = (IsMoved ? [] : _tree.NamesIn(FolderOf(Published))).ToImmutableSortedSet(StringComparer.Ordinal).ToBuilder();
            var folder = FolderOf(Place) + "/";
            foreach (var (path, bytes) in Edit.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)))
            {
                if (bytes is null)
                    names.Remove(path[folder.Length..]);
                else
                    names.Add(path[folder.Length..]);
            }

            return names.ToImmutable();
        }
    }

    /// <summary>The text in the source language as it is published; empty where there is none.</summary>
    public SourceTextFile Before => BytesBefore(TextName) is { } bytes ? SourceTextFile.Of(Decode(bytes)) : SourceTextFile.Empty;

    public SourceTextFile Text => SourceTextFile.Of(ReadText(TextName));

    public FieldsText Facts => FieldsText.Of(ReadText(FactsName));

    /// <summary>Empty where there is no such file.</summary>
    public string ReadText(string name) => Read(name) is { } bytes ? Decode(bytes) : "";

    /// <summary>Null where the page has no such file with the draft.</summary>
    public byte[]? Read(string name) => Edit.Files.TryGetValue(PathAt(Place, name), out var bytes) ? bytes : IsMoved ? null : BytesBefore(name);

    /// <summary>The draft with another file; what is as it is published is no part of a draft.</summary>
    public DraftEdit With(string name, byte[]? bytes)
    {
        var path = PathAt(Place, name);
        var isAsBefore = bytes is null ? !_tree.Has(path) : _tree.Holds(path, bytes);
        return isAsBefore ? Edit with { Files = Edit.Files.Remove(path) } : Edit.With(path, bytes);
    }

    /// <summary>The draft with another text, where it says something else than the file does: line ends, and whether the last line has one, say nothing.</summary>
    public DraftEdit With(string name, string text) => ReadText(name).ReplaceLineEndings("\n").TrimEnd('\n') == text.TrimEnd('\n') && Read(name) is not null ? Edit : With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The draft that leaves the page at a place with just these files.</summary>
    /// <param name="place">Of the page.</param>
    /// <param name="files">By name; none for a page that goes.</param>
    public DraftEdit Placed(PageId place, IReadOnlyDictionary<string, byte[]> files)
    {
        var all = DraftEdit.NoFiles.ToBuilder();
        foreach (var name in _tree.NamesIn(FolderOf(Published)).Where(name => place != Published || !files.ContainsKey(name)))
            all[PathAt(Published, name)] = null;
        foreach (var (name, bytes) in files.Where(file => !_tree.Holds(PathAt(place, file.Key), file.Value)))
            all[PathAt(place, name)] = bytes;
        return Edit with { Files = all.ToImmutable() };
    }

    /// <summary>Every file of the page with the draft.</summary>
    public IReadOnlyDictionary<string, byte[]> All() => Names.ToDictionary(name => name, name => Read(name)!, StringComparer.Ordinal);

    /// <summary>Every file of the page as it is published.</summary>
    public IReadOnlyDictionary<string, byte[]> AllBefore() => _tree.NamesIn(FolderOf(Published)).ToDictionary(name => name, name => BytesBefore(name)!, StringComparer.Ordinal);

    public PageWork Having(DraftEdit edit) => new(Published, Source, edit, _tree, _cancellationToken);

    public string PathOf(string name) => PathAt(Place, name);

    public static string FolderOf(PageId page) => $"pages/{page}";

    private static string PathAt(PageId page, string name) => $"{FolderOf(page)}/{name}";

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    private byte[]? BytesBefore(string name) => PathAt(Published, name) is var path && _tree.Has(path) ? _tree.Read(path, _cancellationToken) : null;
}
