using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Editing;

/// <summary>The text of a page as its file is written: fields and Markdown. What is not changed keeps its letters.</summary>
/// <param name="Fields">Between the lines <c>---</c>.</param>
/// <param name="Body">Below them, with <c>\n</c> at the end of each line.</param>
public sealed record SourceTextFile(FieldsText Fields, string Body)
{
    private const string Edition = "edition";
    private const string Changes = "changes";

    public static SourceTextFile Empty { get; } = new(FieldsText.Empty, "");

    /// <summary>0 where none is written.</summary>
    public int EditionNumber => int.TryParse(Fields.Scalar(Edition), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The entry of the newest edition; null where there is none.</summary>
    public ChangeEntry? Newest => Entries is [var entry, ..] ? new(
        Text(entry, "date"), Text(entry, "note"), Text(entry, "safety") == "true", entry.Find("sections") is YamlList list ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)] : []) : null;

    private ImmutableArray<YamlMap> Entries => Fields.Value(Changes) is YamlList list ? [.. list.Items.OfType<YamlMap>()] : [];

    /// <summary>Text without its fields is all body.</summary>
    public static SourceTextFile Of(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return FrontMatter.Split(text, "", new FaultList()) is { } parts ? new(FieldsText.Of(parts.Fields), parts.Body) : Empty with { Body = text };
    }

    /// <summary>With the editions of another text, and one more where there is an entry for it.</summary>
    /// <param name="before">The text before the change; <see cref="Empty"/> for a page that is new.</param>
    /// <param name="entry">Null for a change that is not worth an edition.</param>
    public SourceTextFile WithEdition(SourceTextFile before, ChangeEntry? entry)
    {
        var fields = Fields;
        foreach (var name in new[] { Edition, Changes })
            fields = before.Fields.Lines(name) is { } written ? fields.With(name, written) : fields.Without(name);
        if (entry is null)
            return this with { Fields = fields };

        var edition = before.EditionNumber + 1;
        var earlier = before.Fields.Value(Changes) is YamlList { Items.IsEmpty: false } ? InLines(before.Fields) : "";
        fields = fields.WithScalar(Edition, edition.ToString(CultureInfo.InvariantCulture)).With(Changes, $"{Changes}:\n{entry.Write(edition)}{earlier}");
        return this with { Fields = fields };
    }

    public override string ToString() => $"---\n{Fields}---\n{Body}";

    /// <summary>The entries of a list, each from its own hyphen on, moved in as those that this writes are.</summary>
    private static string InLines(FieldsText fields) => string.Concat(fields.Inner(Changes).Split('\n').Select(line => line.Length == 0 ? "\n" : $"  {line}\n"));

    private static string Text(YamlMap map, string name) => map.Find(name) is YamlScalar { IsEmpty: false } scalar ? scalar.Text : "";
}
