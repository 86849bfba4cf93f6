using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fairway.Benchmarks.Build;
using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Change;

/// <summary>
/// What one publication costs a node, from the swap of the reference to the next site; and what a page of an older release costs when nothing of that
/// release has been read.
/// </summary>
internal static class ChangeComparison
{
    public const int DefaultPages = 10_000;

    private const int Rounds = 50;
    private const int Releases = 1_000;
    private const int PastPages = 200;

    private static readonly LanguageTag Language = LanguageTag.Parse("en");

    public static async Task Run(int pages, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        FairwayTree.Write(folder.In("content"), pages);
        using var store = new GitStore(folder.In("store"), TimeProvider.System);
        var first = await Append(store, new DirectoryTree(folder.In("content")), cancellationToken);
        var site = SiteBuilder.Build(ContentReader.Read(store.Open(first), cancellationToken).Tree!, first, store.Log, cancellationToken);

        Console.WriteLine($"{pages} pages; one of them changes, {Rounds} times");
        site = await Publish(store, site, pages, cancellationToken);

        while (store.Log.Count < Releases)
            await Edit(store, store.Log.Count + 1, pages, cancellationToken);
        var newest = store.Log.Latest!;
        var changes = store.Changes(site.Release, newest, cancellationToken);
        site = SiteBuilder.Next(site, ContentReader.Update(site.Content, store.Open(newest), changes, cancellationToken).Tree!, newest, store.Log, cancellationToken);
        Console.WriteLine($"{store.Log.Count} releases; a random page of a random one, {PastPages} times, in an archive that has read nothing");
        ReadPast(store, site, cancellationToken);
    }

    private static async Task<Site> Publish(GitStore store, Site site, int pages, CancellationToken cancellationToken)
    {
        var (diff, update, next, total) = (new Times(), new Times(), new Times(), new Times());
        for (var round = 1; round <= Rounds; round++)
        {
            var release = await EditPage(store, store.Log.Count + 1, pages, cancellationToken);

            var clock = Stopwatch.StartNew();
            var changes = store.Changes(site.Release, release, cancellationToken);
            var diffed = clock.Elapsed;
            var reading = ContentReader.Update(site.Content, store.Open(release), changes, cancellationToken);
            var updated = clock.Elapsed;
            site = SiteBuilder.Next(site, reading.Tree!, release, store.Log, cancellationToken);
            var done = clock.Elapsed;

            diff.Add(diffed);
            update.Add(updated - diffed);
            next.Add(done - updated);
            total.Add(done);
        }

        Console.WriteLine($"  differences      {diff}");
        Console.WriteLine($"  reading, check   {update}");
        Console.WriteLine($"  site, search     {next}");
        Console.WriteLine($"  in all           {total}");
        return site;
    }

    private static void ReadPast(GitStore store, Site site, CancellationToken cancellationToken)
    {
        var (open, page, total) = (new Times(), new Times(), new Times());
        var random = new Random(1);
        PageId[] ids = [.. site.Content.Pages.Keys];
        for (var round = 0; round < PastPages; round++)
        {
            var release = store.Log.Find(random.Next(1, store.Log.Count))!;
            var id = ids[random.Next(ids.Length)];
            var archive = new SiteArchive(store);

            var clock = Stopwatch.StartNew();
            var past = archive.At(site, release, cancellationToken);
            var opened = clock.Elapsed;
            _ = past.Page(id, Language)!.RenderBody();
            var done = clock.Elapsed;

            open.Add(opened);
            page.Add(done - opened);
            total.Add(done);
        }

        Console.WriteLine($"  opening          {open}");
        Console.WriteLine($"  page             {page}");
        Console.WriteLine($"  in all           {total}");
    }

    /// <summary>Mostly a page; now and then a term, the interface or the data, which every page of before is then read with as it was.</summary>
    private static Task<Release> Edit(GitStore store, int number, int pages, CancellationToken cancellationToken) => (number % 100) switch
    {
        0 => Edit(store, "interface/en.json", json => json.Replace("\"home.title\": \"", "\"home.title\": \"New: ", StringComparison.Ordinal), cancellationToken),
        10 or 60 => Edit(store, "terms/asylum.yaml", yaml => yaml + "# a note\n", cancellationToken),
        30 => Edit(store, "datasets/small-boat-arrivals/en.yaml", yaml => yaml + "# a note\n", cancellationToken),
        _ => EditPage(store, number, pages, cancellationToken),
    };

    private static Task<Release> EditPage(GitStore store, int number, int pages, CancellationToken cancellationToken) => Edit(
        store,
        string.Create(CultureInfo.InvariantCulture, $"pages/policy/generated-{(number * 7919 % pages) + 1}/en.md"),
        text => string.Create(CultureInfo.InvariantCulture, $"{text}\nAs of release {number}.\n"),
        cancellationToken);

    private static Task<Release> Edit(GitStore store, string path, Func<string, string> edit, CancellationToken cancellationToken)
    {
        var before = store.Open(store.Log.Latest!);
        var bytes = Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(before.Read(path, cancellationToken))));
        var edits = ImmutableSortedDictionary.Create<string, byte[]?>(StringComparer.Ordinal).Add(path, bytes);
        return Append(store, new EditedTree(before, edits), cancellationToken);
    }

    private static async Task<Release> Append(GitStore store, FileTree files, CancellationToken cancellationToken) =>
        await store.Append(new(files, "benchmark", "For a measurement.", ReleaseKind.Publication), store.Log.Latest, cancellationToken)
            ?? throw new InvalidOperationException("Somebody else publishes into the store of the benchmark.");
}
