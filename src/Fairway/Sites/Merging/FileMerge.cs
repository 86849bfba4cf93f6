using System.Collections.Immutable;
using Fairway.Content.Editing;
using Fairway.Content.Reading;

namespace Fairway.Sites.Merging;

/// <summary>Two changes of one text file, put together: fields by their names, Markdown paragraph by paragraph.</summary>
/// <param name="Pieces">In the order of the file.</param>
/// <param name="IsMarkdown">With a body below its fields.</param>
public sealed record FileMerge(ImmutableArray<MergePiece> Pieces, bool IsMarkdown)
{
    /// <summary>A field whose own fields are merged one by one: two people add a source each.</summary>
    private const string Deep = "sources";

    /// <summary>Comments below the last field: no field can have this name.</summary>
    private const string Rest = "#";

    public IEnumerable<MergePiece> Conflicts => Pieces.Where(piece => piece.IsConflict);

    /// <summary>A file of fields alone, such as <c>page.yaml</c>.</summary>
    public static FileMerge OfFields(string @base, string mine, string theirs) => new(Fields(FieldsText.Of(@base), FieldsText.Of(mine), FieldsText.Of(theirs), ""), false);

    /// <summary>A file of fields and Markdown.</summary>
    public static FileMerge OfMarkdown(SourceTextFile @base, SourceTextFile mine, SourceTextFile theirs) =>
        new([.. Fields(@base.Fields, mine.Fields, theirs.Fields, ""), .. Blocks(@base.Body, mine.Body, theirs.Body)], true);

    /// <summary>The file.</summary>
    /// <param name="chosen">What becomes of each conflict, in order; null takes it away.</param>
    public string With(IEnumerable<string?> chosen)
    {
        using var choices = chosen.GetEnumerator();
        var texts = Pieces.Select(piece => (piece.Field, Text: piece.IsConflict && choices.MoveNext() ? choices.Current : piece.Merged)).ToList();
        var fields = FieldsText.Empty;
        var inner = new List<string>();
        foreach (var (name, text) in texts.Where(each => each.Field is not null))
        {
            if (text is null)
                continue;
            if (name == Rest)
                fields = fields.WithEnd(text);
            else if (name!.StartsWith(Deep + ".", StringComparison.Ordinal))
                inner.Add(text.TrimEnd('\n'));
            else
                fields = fields.With(name, text.TrimEnd('\n') + "\n");
        }

        if (inner.Count > 0)
            fields = fields.With(Deep, (fields.Lines(Deep) ?? Deep + ":\n") + string.Concat(string.Join('\n', inner).Split('\n').Select(line => line.Length == 0 ? "\n" : $"  {line}\n")));
        else if (fields.Lines(Deep)?.EndsWith(Deep + ":\n", StringComparison.Ordinal) == true)
            fields = fields.Without(Deep);
        var body = MarkdownBlocks.Join(texts.Where(each => each.Field is null).Select(each => each.Text).OfType<string>().SelectMany(text => MarkdownBlocks.Cut(text)));
        return IsMarkdown ? new SourceTextFile(fields, body).ToString() : fields.ToString();
    }

    private static ImmutableArray<MergePiece> Fields(FieldsText @base, FieldsText mine, FieldsText theirs, string prefix)
    {
        var pieces = ImmutableArray.CreateBuilder<MergePiece>();
        var isDeep = prefix.Length == 0 && new[] { @base, mine, theirs }.All(IsCut);
        foreach (var name in Order([.. mine.Names.Distinct()], [.. theirs.Names.Distinct()]).Union(@base.Names))
        {
            if (isDeep && name == Deep)
            {
                pieces.Add(new(Deep, Head(@base), Head(mine), Head(theirs)));
                pieces.AddRange(Fields(Inner(@base), Inner(mine), Inner(theirs), Deep + "."));
            }
            else
                pieces.Add(new(prefix + name, @base.Text(name), mine.Text(name), theirs.Text(name)));
        }

        if (prefix.Length == 0)
            pieces.Add(new(Rest, @base.End, mine.End, theirs.End));
        return pieces.ToImmutable();

        // Its name, with the comments above it.
        static string? Head(FieldsText fields) => fields.Lines(Deep) is { } lines ? fields.Text(Deep)![..^lines.Length] + Deep + ":\n" : null;

        static FieldsText Inner(FieldsText fields) => FieldsText.Of(fields.Inner(Deep));

        // What is broken, written twice or endless is not taken apart, so that nothing of it is lost.
        static bool IsCut(FieldsText fields) => Inner(fields) is var inner && inner.Names.Distinct().Count() == inner.Names.Count() && inner.Names.Count() <= ContentLimits.MaxSources && string.Concat(inner.Names.Select(inner.Text)).TrimEnd('\n') == fields.Inner(Deep);
    }

    /// <summary>Mine, with what they alone have behind what it follows there.</summary>
    private static List<string> Order(List<string> mine, List<string> theirs)
    {
        var order = mine.ToList();
        foreach (var (i, name) in theirs.Index().Where(each => !mine.Contains(each.Item)))
            order.Insert(i == 0 ? 0 : order.IndexOf(theirs[i - 1]) + 1, name);
        return order;
    }

    private static IEnumerable<MergePiece> Blocks(string @base, string mine, string theirs)
    {
        foreach (var (was, own, other) in SequenceMerge.Of(MarkdownBlocks.Cut(@base), MarkdownBlocks.Cut(mine), MarkdownBlocks.Cut(theirs)))
        {
            // Of a long stretch each paragraph is decided by itself where the three answer each other.
            if (was.Length == own.Length && was.Length == other.Length)
            {
                for (var i = 0; i < was.Length; i++)
                    yield return new(null, was[i], own[i], other[i]);
            }
            else
                yield return new(null, Text(was), Text(own), Text(other));
        }

        static string? Text(ImmutableArray<string> blocks) => blocks.IsEmpty ? null : string.Join("\n\n", blocks);
    }
}
