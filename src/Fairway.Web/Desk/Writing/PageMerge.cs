using System.Collections.Immutable;
using System.Text;
using Fairway.Content.Editing;
using Fairway.Sites.Merging;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>Two changes of one page, put together: by two people in one draft, or in a draft and in what was published since it began.</summary>
internal sealed class PageMerge
{
    private const string NoteName = "note";

    private readonly PageWork _base;
    private readonly PageWork _mine;
    private readonly PageWork _theirs;
    private readonly List<Part> _parts = [];

    private PageMerge(PageWork @base, PageWork mine, PageWork theirs) => (_base, _mine, _theirs) = (@base, mine, theirs);

    /// <summary>In the order in which they are to be decided.</summary>
    public ImmutableArray<MergeConflict> Conflicts => [.. _parts.SelectMany(part => part.Conflicts)];

    /// <param name="base">What both began with.</param>
    /// <param name="mine">What is to be saved.</param>
    /// <param name="theirs">What is there now.</param>
    public static PageMerge Of(PageWork @base, PageWork mine, PageWork theirs)
    {
        var merge = new PageMerge(@base, mine, theirs);
        if (mine.IsGone != theirs.IsGone && !IsSame(@base, mine.IsGone ? theirs : mine))
            merge._parts.Add(new("", null, [new("", new(null, "", mine.IsGone ? null : "", theirs.IsGone ? null : ""), true)]));
        else
            merge._parts.AddRange(@base.Names.Union(mine.Names).Union(theirs.Names).Select(merge.File));
        merge._parts.Add(merge.Note());
        return merge;
    }

    /// <summary>The draft on what is there now.</summary>
    /// <param name="choices">One for each conflict.</param>
    public DraftEdit With(IReadOnlyList<MergeChoice> choices)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var (isMine, note, next) = (_mine.Place != _base.Place || _mine.Edit.RedirectsJson() != _base.Edit.RedirectsJson(), "", 0);
        foreach (var part in _parts)
        {
            var chosen = part.Conflicts.Select(_ => choices[next++]).ToList();
            if (part.Name.Length == 0)
            {
                isMine = chosen[0].Side == MergeSide.Mine;
                files = new((isMine ? _mine : _theirs).All(), StringComparer.Ordinal);
            }
            else if (part.Name == NoteName)
                note = part.Conflicts is [var conflict] ? conflict.Text(chosen[0]) ?? "" : Encoding.UTF8.GetString(part.Decided ?? []);
            else if (BytesOf(part, chosen) is { } bytes)
                files[part.Name] = bytes;
        }

        var now = (isMine ? _mine : _theirs).Place;
        var text = files.TryGetValue(_mine.TextName, out var source) ? SourceTextFile.Of(Encoding.UTF8.GetString(source)) : SourceTextFile.Empty;
        var title = text.Fields.Scalar("title");
        return _theirs.Placed(now, files) with
        {
            Title = title.Length is 0 or > DraftLimits.MaxTitle ? _mine.Edit.Title : title,
            Note = note,
            Redirects = isMine ? _mine.Edit.Redirects : _theirs.Edit.Redirects,
        };
    }

    private byte[]? BytesOf(Part part, List<MergeChoice> chosen) => part switch
    {
        { Conflicts: [{ IsWhole: true }] } => (chosen[0].Side == MergeSide.Mine ? _mine : _theirs).Read(part.Name),
        { Merge: { } merge } => Encoding.UTF8.GetBytes(merge.With(part.Conflicts.Zip(chosen, (conflict, choice) => conflict.Text(choice)))),
        _ => part.Decided,
    };

    private Part File(string name)
    {
        var (was, own, other) = (_base.Read(name), _mine.Read(name), _theirs.Read(name));
        if (IsSame(own, other) || IsSame(was, own))
            return new(name, other, []);
        if (IsSame(was, other))
            return new(name, own, []);
        if (own is null || other is null || !IsText(name))
            return new(name, null, [new(name, new(null, Shown(was), Shown(own), Shown(other)), true)]);

        var merge = name == PageWork.FactsName
            ? FileMerge.OfFields(_base.ReadText(name), _mine.ReadText(name), _theirs.ReadText(name))
            : FileMerge.OfMarkdown(TextOf(_base, name), TextOf(_mine, name), SourceTextFile.Of(_theirs.ReadText(name)));
        return new(name, null, [.. merge.Conflicts.Select(piece => new MergeConflict(name, piece, false))]) { Merge = merge };

        string? Shown(byte[]? bytes) => bytes is null ? null : IsText(name) ? Encoding.UTF8.GetString(bytes) : name;
    }

    private Part Note()
    {
        var piece = new MergePiece(NoteName, _base.Edit.Note, _mine.Edit.Note, _theirs.Edit.Note);
        return piece.IsConflict ? new(NoteName, null, [new("", piece, false)]) : new(NoteName, Encoding.UTF8.GetBytes(piece.Merged ?? ""), []);
    }

    /// <summary>Its new edition, if it makes one, follows those that are published where theirs began.</summary>
    private SourceTextFile TextOf(PageWork work, string name)
    {
        var text = SourceTextFile.Of(work.ReadText(name));
        return name == work.TextName ? text.WithEdition(_theirs.Before, text.EditionNumber == work.Before.EditionNumber + 1 ? text.Newest : null) : text;
    }

    private static bool IsText(string name) => name == PageWork.FactsName || name.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsSame(PageWork one, PageWork other) => one.Names.SetEquals(other.Names) && one.Names.All(name => IsSame(one.Read(name), other.Read(name)));

    private static bool IsSame(byte[]? one, byte[]? other) => one is null || other is null ? one == other : one.AsSpan().SequenceEqual(other);

    /// <param name="Name">Of the file, or <see cref="NoteName"/>; empty for the whole page.</param>
    /// <param name="Decided">What it is where nothing is to be decided.</param>
    private sealed record Part(string Name, byte[]? Decided, ImmutableArray<MergeConflict> Conflicts)
    {
        public FileMerge? Merge { get; init; }
    }
}
