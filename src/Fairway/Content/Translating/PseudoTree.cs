using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Languages.MessageFormat;

namespace Fairway.Content.Translating;

/// <summary>
/// A content tree with two languages more, for those who build pages: <c>en-XA</c>, the interface with longer words in strange letters, and <c>ar-XB</c>, the
/// same from right to left. They are made of the source language's entry and messages, as any language is added: by data alone.
/// </summary>
public sealed partial class PseudoTree : FileTree
{
    public const string Longer = "en-XA";
    public const string RightToLeft = "ar-XB";

    private readonly FileTree _files;
    private readonly ImmutableSortedDictionary<string, byte[]> _made;

    /// <param name="files">A tree that the check accepts, whose <c>site.yaml</c> lists its languages in one line.</param>
    /// <param name="source">Its source language.</param>
    public PseudoTree(FileTree files, string source, CancellationToken cancellationToken)
    {
        _files = files;
        var messages = Json(files, $"interface/{source}.json", cancellationToken);
        _made = ImmutableSortedDictionary<string, byte[]>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("languages.json", Bytes(Languages(Json(files, "languages.json", cancellationToken), source)))
            .Add("site.yaml", Encoding.UTF8.GetBytes(Offered().Replace(Encoding.UTF8.GetString(files.Read("site.yaml", cancellationToken)), $"$1, {Longer}, {RightToLeft}]")))
            .Add($"interface/{Longer}.json", Bytes(Messages(messages, TextDirection.LeftToRight)))
            .Add($"interface/{RightToLeft}.json", Bytes(Messages(messages, TextDirection.RightToLeft)));
        Files = [.. files.Files.Where(file => !_made.ContainsKey(file.Path)).Concat(_made.Select(file => new TreeFile(file.Key, file.Value.Length))).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public override ImmutableArray<TreeFile> Files { get; }

    public override byte[] Read(string path, CancellationToken cancellationToken) => _made.TryGetValue(path, out var bytes) ? bytes : _files.Read(path, cancellationToken);

    private static JsonObject Languages(JsonObject file, string source)
    {
        var entries = file["languages"]!.AsArray();
        var own = entries.First(entry => (string?)entry!["tag"] == source)!;
        entries.Add(Entry(own, Longer, "Ļóñĝéŕ", "ltr"));
        entries.Add(Entry(own, RightToLeft, "ךטגחק", "rtl"));
        return file;
    }

    private static JsonObject Entry(JsonNode source, string tag, string endonym, string direction)
    {
        var entry = source.DeepClone().AsObject();
        entry["tag"] = tag;
        entry["english"] = $"Pseudo-locale {tag}";
        entry["endonym"] = endonym;
        entry["direction"] = direction;
        entry.Remove("aliases");
        return entry;
    }

    private static JsonObject Messages(JsonObject source, TextDirection direction) =>
        new(source.Select(message => KeyValuePair.Create(message.Key, (JsonNode?)PseudoText.Of((string)message.Value!, direction))));

    private static JsonObject Json(FileTree files, string path, CancellationToken cancellationToken) => JsonNode.Parse(files.Read(path, cancellationToken))!.AsObject();

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    [GeneratedRegex(@"^(languages: \[[^\]]*)\]", RegexOptions.Multiline)]
    private static partial Regex Offered();
}
