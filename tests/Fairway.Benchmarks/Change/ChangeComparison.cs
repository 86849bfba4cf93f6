using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fairway.Benchmarks.Build;
using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Sites;

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

    public static void Run(int pages, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        FairwayTree.Write(folder.In("content"), pages);
        using var store = new MemoryStore();
        var files = EditedFiles.Of(new DirectoryTree(folder.In("content")));
        var first = store.Append(files, []);
        var site = SiteBuilder.Build(ContentReader.Read(files, cancellationToken).Tree!, first, store.Log, cancellationToken);

        Console.WriteLine($"{pages} pages; one of them changes, {Rounds} times");
        (files, site) = Publish(store, files, site, pages, cancellationToken);

        for (var number = store.Log.Count + 1; number <= Releases; number++)
            files = Edit(store, files, number, pages);
        var changes = store.Changes(site.Release, store.Log.Latest!, cancellationToken);
        site = SiteBuilder.Next(site, ContentReader.Update(site.Content, files, changes, cancellationToken).Tree!, store.Log.Latest!, store.Log, cancellationToken);
        Console.WriteLine($"{store.Log.Count} releases; a random page of a random one, {PastPages} times, in an archive that has read nothing");
        ReadPast(store, site, cancellationToken);
    }

    private static (EditedFiles Files, Site Site) Publish(MemoryStore store, EditedFiles files, Site site, int pages, CancellationToken cancellationToken)
    {
        var (diff, update, next, total) = (new Times(), new Times(), new Times(), new Times());
        for (var round = 1; round <= Rounds; round++)
        {
            files = EditPage(store, files, store.Log.Count + 1, pages);
            var release = store.Log.Latest!;

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
        return (files, site);
    }

    private static void ReadPast(MemoryStore store, Site site, CancellationToken cancellationToken)
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
    private static EditedFiles Edit(MemoryStore store, EditedFiles files, int number, int pages) => (number % 100) switch
    {
        0 => Edit(store, files, "interface/en.json", json => json.Replace("\"home.title\": \"", "\"home.title\": \"New: ", StringComparison.Ordinal)),
        10 or 60 => Edit(store, files, files.Files.First(file => file.Path.StartsWith("terms/", StringComparison.Ordinal)).Path, yaml => yaml + "# a note\n"),
        30 => Edit(store, files, "datasets/small-boat-arrivals/en.yaml", yaml => yaml + "# a note\n"),
        _ => EditPage(store, files, number, pages),
    };

    private static EditedFiles EditPage(MemoryStore store, EditedFiles files, int number, int pages) => Edit(
        store, files, string.Create(CultureInfo.InvariantCulture, $"pages/policy/generated-{(number * 7919 % pages) + 1}/en.md"), text => string.Create(CultureInfo.InvariantCulture, $"{text}\nAs of release {number}.\n"));

    private static EditedFiles Edit(MemoryStore store, EditedFiles files, string path, Func<string, string> edit)
    {
        var edited = files.With(path, Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(files.Read(path, CancellationToken.None)))));
        store.Append(edited, [path]);
        return edited;
    }
}
