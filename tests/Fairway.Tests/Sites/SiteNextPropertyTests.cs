using System.Text.Json;
using CsCheck;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Search;
using Fairway.Sites;
using Fairway.Tests.Content;

namespace Fairway.Tests.Sites;

/// <summary>A site that is edited again and again, each made from the one before: what is reused is never stale.</summary>
public sealed class SiteNextPropertyTests
{
    private const int Runs = 100;

    private static readonly Release Day = Release.Unpublished(DateTimeOffset.UnixEpoch, new string('0', ReleaseId.Length));
    private static readonly Gen<Func<MemoryTree, MemoryTree>[]> Days = TreeEdits.Days(ContentTrees.Rendered());

    [Fact]
    public void Every_page_of_the_next_site_reads_as_in_one_that_is_built_from_scratch() => Publish((_, next, whole) =>
    {
        // Twice, since the first asking keeps what it renders for the second, and for the next site.
        Assert.Equal(Bodies(whole, null), Bodies(next.Content, next.Bodies));
        Assert.Equal(Bodies(whole, null), Bodies(next.Content, next.Bodies));
    });

    [Fact]
    public void Search_is_told_what_is_different_and_no_more_is_missing() => Publish((previous, next, whole) =>
    {
        var update = previous.Documents.Next(previous.Content, next.Content);
        var index = previous.Documents.All.ToDictionary(Identity, Text);
        foreach (var document in update.Removed)
            Assert.True(index.Remove(Identity(document)), $"{document.Id} is not in the index.");
        foreach (var document in update.Added)
            index.Add(Identity(document), Text(document));

        Assert.Equal(Ordered(SiteSearchDocuments.Of(whole).ToDictionary(Identity, Text)), Ordered(index));
        Assert.Equal(Ordered(index), Ordered(next.Documents.All.ToDictionary(Identity, Text)));
    });

    private static void Publish(Action<Site, Site, ContentTree> check) => Days.Sample(
        days =>
        {
            var files = ContentTrees.Rendered();
            var site = SiteBuilder.Build(ContentTrees.Read(files), Day, ReleaseLog.Empty, CancellationToken.None);
            foreach (var edit in days)
            {
                var edited = edit(files);
                if (ContentReader.Update(site.Content, edited, files.ChangesTo(edited), CancellationToken.None).Tree is not { } content)
                    continue;
                var next = SiteBuilder.Next(site, content, Day, ReleaseLog.Empty, CancellationToken.None);
                check(site, next, ContentTrees.Read(edited));
                (files, site) = (edited, next);
            }
        },
        iter: Runs);

    private static IEnumerable<string> Bodies(ContentTree content, RenderedBodies? bodies) =>
        from page in content.Pages.Values
        from language in content.Languages.All
        select $"{page.Id} {language.Tag}: {new PageReading(content, page, language, bodies).RenderBody()}";

    private static (string, LanguageTag) Identity(SearchDocument document) => (document.Id, document.Language);

    private static string Text(SearchDocument document) => JsonSerializer.Serialize(document);

    private static IEnumerable<string> Ordered(Dictionary<(string Id, LanguageTag Language), string> documents) =>
        documents.OrderBy(document => document.Key.Id, StringComparer.Ordinal).ThenBy(document => document.Key.Language).Select(document => document.Value);
}
