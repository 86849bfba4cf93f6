using System.Security.Cryptography;
using System.Text;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Search.Storage;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search.Storage;

public sealed class StoredIndexTests
{
    private static readonly byte[] _file = Stored.Of(SampleIndex);

    [Fact]
    public void A_person_who_looks_into_the_file_sees_what_it_is() =>
        Assert.StartsWith($"fairway search index\nschema {IndexSchema.Version}\nrelease {Stored.Release}\n", Encoding.Latin1.GetString(_file), StringComparison.Ordinal);

    [Fact]
    public void Documents_are_the_sites_own_and_not_the_files() =>
        Assert.Same(Documents[0], Assert.Single(Stored.Read(_file, Documents).Find("screening interview", English).Hits).Document);

    [Fact]
    public void An_index_of_nothing_is_stored_too() => Assert.Empty(Stored.Again(SearchIndex.Empty, []).Languages);

    [Fact]
    public void Completions_are_stored_in_their_order_with_what_they_are_found_by()
    {
        var titled = Page("odd", LanguageTag.Parse("zh"), "\uD840\uDC00\uD840\uDC01\uD840\uDC02 𝐀 é e\u0301", "", ("one", "\uD840\uDC00\uD840\uDC01\uD840\uDC02", "x"), ("one", "\uD840\uDC00\uD840\uDC01\uD840\uDC02", "y"));
        var built = Build(titled);
        var read = Stored.Again(built, [titled]);

        Assert.Equal(
            built.Indexes.Single().Shards.Single().Completions.Entries,
            read.Indexes.Single().Shards.Single().Completions.Entries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("پناهندگی")]
    [InlineData("half \uD840 a character")]
    public void A_text_is_read_as_it_was_written_to_the_half_character(string text)
    {
        using var stream = new MemoryStream();
        using (var writer = new IndexFileWriter(stream))
            writer.Text(text);

        Assert.Equal(text, new IndexFileReader(stream.ToArray()).Text());
    }

    [Fact]
    public void A_bit_that_is_flipped_anywhere_is_found()
    {
        var damaged = (byte[])_file.Clone();
        for (var at = 0; at < _file.Length; at += Math.Max(1, _file.Length / 997))
        {
            damaged[at] ^= (byte)(1 << (at % 8));
            Assert.Equal("its checksum does not match its bytes.", Refusal(damaged, Documents));
            damaged[at] = _file[at];
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_or_goes_on_is_refused()
    {
        for (var length = 0; length < _file.Length; length += Math.Max(1, _file.Length / 499))
            Assert.Equal("its checksum does not match its bytes.", Refusal(_file[..length], Documents));
        Assert.Equal("its checksum does not match its bytes.", Refusal([.. _file, 0], Documents));
        Assert.Equal("1 bytes stand where nothing should.", Refusal(Checksummed([.. _file[..^SHA256.HashSizeInBytes], 0]), Documents));
    }

    [Fact]
    public void Whatever_a_checksum_covers_is_read_or_refused()
    {
        for (var at = 0; at < _file.Length - SHA256.HashSizeInBytes; at += Math.Max(1, _file.Length / 499))
        {
            var damaged = _file[..^SHA256.HashSizeInBytes];
            damaged[at] = 0xFF;
            // Lucene says in many ways that its own files are not as it wrote them; the process stays.
            Assert.NotEqual("", Record.Exception(() => Stored.Read(Checksummed(damaged), Documents))?.Message);
        }
    }

    [Theory]
    [InlineData(new byte[] { 5, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 7, 0 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1 })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { })]
    public void No_memory_is_taken_for_more_than_is_left(byte[] bytes)
    {
        Assert.Throws<InvalidDataException>(() => new IndexFileReader(bytes).Count());
        Assert.Throws<InvalidDataException>(() => new IndexFileReader(bytes).Text());
        Assert.Throws<InvalidDataException>(() => new IndexFileReader(bytes).Below(3));
        Assert.Throws<InvalidDataException>(() => new IndexFileReader(new byte[] { 1, 0, 0, 0, 0, 0, 0, 0x80 }).Block());
    }

    [Fact]
    public void An_index_of_another_release_or_schema_is_refused()
    {
        const string Reason = "it was written by another version of the program, or of another release.";

        Assert.Equal(Reason, Refusal(Stored.Of(SampleIndex, Stored.Release.Replace('5', '6')), Documents));
        var other = _file[..^SHA256.HashSizeInBytes];
        other["fairway search index\nschema ".Length] ^= 1;
        Assert.Equal(Reason, Refusal(Checksummed(other), Documents));
    }

    [Fact]
    public void An_index_of_other_documents_is_refused()
    {
        Assert.Equal("it has 'page:guidance/claim-asylum' in 'en', which the site has not.", Refusal(_file, Documents[1..]));
        Assert.Equal("it lacks a document of the site.", Refusal(_file, [.. Documents, Page("new", English, "New", "")]));
        Assert.Equal("it lacks a document of the site.", Refusal(_file, [.. Documents, Page("new", LanguageTag.Parse("so"), "New", "")]));
        Assert.Equal("it has a heading of 'page:guidance/detention-and-bail' that is none.", Refusal(_file, [.. Documents.Select(WithoutHeadings)]));
    }

    [Fact]
    public void A_schema_is_another_with_any_other_build()
    {
        Assert.Matches("^[0-9a-f]{16}$", IndexSchema.Version);
        Assert.Equal(IndexSchema.Version, IndexSchema.Of(IndexSchema.Builds));
        Assert.Contains(typeof(SearchIndex).Module.ModuleVersionId.ToString(), IndexSchema.Builds);
        Assert.Contains(typeof(Lucene.Net.Index.IndexWriter).Module.ModuleVersionId.ToString(), IndexSchema.Builds);
        Assert.All(IndexSchema.Builds, build => Assert.NotEqual(IndexSchema.Version, IndexSchema.Of(IndexSchema.Builds.Select(each => each == build ? "another" : each))));
    }

    private static SearchDocument WithoutHeadings(SearchDocument document) =>
        document.Id != "page:guidance/detention-and-bail" ? document : document with { Sections = [.. document.Sections.Select(section => section with { Heading = null })] };

    private static byte[] Checksummed(byte[] bytes) => [.. bytes, .. SHA256.HashData(bytes)];

    private static string Refusal(byte[] file, IReadOnlyCollection<SearchDocument> documents) => Assert.Throws<InvalidDataException>(() => Stored.Read(file, documents)).Message;
}
