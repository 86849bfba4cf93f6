using System.Collections.Immutable;
using System.Text;
using Fairway.Input;
using Fairway.Releases;

namespace Fairway.BrowserTests;

/// <summary>
/// Gives a store a history: two releases of the content with other words, then the content as it is. So every template that needs a history has one, and
/// what is served is the repository's.
/// </summary>
internal static class EarlierReleases
{
    private const string English = "pages/guidance/claim-asylum/en.md";
    private const string Persian = "pages/guidance/claim-asylum/fa.md";
    private const string Hubs = "pages/policy/return-hubs/en.md";

    /// <summary>What the oldest release has at the end of the Persian text: all that a right-to-left line can take apart.</summary>
    private const string Numbers = "\nشماره +44 20 7946 0018 است، 5% و £1,200 در 2018–2025 و بند (4)(2) است.\n";

    /// <summary>The day of the oldest release; the others follow by a day.</summary>
    public static readonly DateOnly First = new(2026, 11, 1);

    public static async Task Publish(string content, string store)
    {
        var days = new Days();
        using var releases = new GitStore(store, days);
        var now = new DirectoryTree(content);
        var older = new ChangedTree(now, English, text => text.Replace(" asylum ", " protection ", StringComparison.Ordinal));
        var oldest = new ChangedTree(
            new ChangedTree(
                new ChangedTree(older, English, text => text + "\nA paragraph that was taken out later, with its own words.\n"),
                Persian,
                text => text.Replace("پناهندگی", "پناه", StringComparison.Ordinal).Replace("می\u200cتوانید", "باید", StringComparison.Ordinal) + Numbers),
            Hubs,
            text => text.Replace("UNHCR", "the UN agency", StringComparison.Ordinal));
        await Publish(releases, oldest, "First publication.");
        days.Pass();
        await Publish(releases, older, "The Persian text of one page says what the English does; a paragraph that was wrong is gone.");
        days.Pass();
        await Publish(releases, now, "The word that the law uses.");
    }

    private static async Task Publish(ReleaseStore store, FileTree tree, string note)
    {
        var result = await new Publisher(store).Publish(new("Editors", note) { Tree = tree }, CancellationToken.None);
        if (result.Outcome != PublicationOutcome.Published)
            throw new InvalidOperationException(string.Join('\n', result.Faults));
    }

    private sealed class Days : TimeProvider
    {
        private DateTimeOffset _now = new(First, new TimeOnly(9, 30), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass() => _now = _now.AddDays(1);
    }

    /// <summary>A tree with one file changed.</summary>
    private sealed class ChangedTree : FileTree
    {
        private readonly FileTree _tree;
        private readonly string _path;
        private readonly byte[] _bytes;

        public ChangedTree(FileTree tree, string path, Func<string, string> change)
        {
            (_tree, _path) = (tree, path);
            _bytes = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(tree.Read(path, CancellationToken.None))));
            Files = [.. tree.Files.Select(file => file.Path == path ? file with { Length = _bytes.Length } : file)];
        }

        public override ImmutableArray<TreeFile> Files { get; }

        public override byte[] Read(string path, CancellationToken cancellationToken) => path == _path ? _bytes : _tree.Read(path, cancellationToken);
    }
}
