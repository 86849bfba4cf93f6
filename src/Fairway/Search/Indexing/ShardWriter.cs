using Fairway.Search.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Fairway.Search.Indexing;

/// <summary>Writes documents of one language into an index in memory, numbered in their order. Nothing is stored: the number is the document.</summary>
internal static class ShardWriter
{
    /// <summary>Above what a shard needs, so that it becomes one segment.</summary>
    private const double BufferMegabytes = 512;

    /// <summary>Phrases are looked for among stems, so exact forms need no positions, and no stop words.</summary>
    private static readonly FieldType _exactType = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private static readonly FieldType _stemType = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };

    public static DirectoryReader Write(IEnumerable<SearchDocument> documents, TextAnalyzerPool analyzers, CancellationToken cancellationToken) => Write(writer =>
    {
        var analyzer = analyzers.Rent();
        var texts = SearchText.All.Select(text => new TextFields(text)).ToList();
        var row = new Document();
        foreach (var field in texts.SelectMany(text => text.Fields))
            row.Add(field);

        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var text in texts)
                text.Read(document, analyzer);
            writer.AddDocument(row);
        }

        analyzers.Return(analyzer);
    });

    /// <summary>Writes what other indexes have into one, in their order and without what is deleted in them. No text is analysed again.</summary>
    public static DirectoryReader Merge(IEnumerable<IndexReader> readers) => Write(writer => writer.AddIndexes([.. readers]));

    private static DirectoryReader Write(Action<IndexWriter> write)
    {
        using var directory = new RAMDirectory();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            MergePolicy = NoMergePolicy.NO_COMPOUND_FILES,
            MergeScheduler = new SerialMergeScheduler(),
            RAMBufferSizeMB = BufferMegabytes,
            UseCompoundFile = false,
        };
        using (var writer = new IndexWriter(directory, config))
            write(writer);
        return DirectoryReader.Open(ShardDirectory.Of(directory));
    }

    /// <summary>A text's two fields and the tokens that both replay.</summary>
    private sealed class TextFields
    {
        private readonly SearchText _text;
        private readonly AnalyzedText _analyzed = new();

        public TextFields(SearchText text)
        {
            _text = text;
            var exact = new FormStream(SearchText.Exact);
            var stem = new FormStream(SearchText.Stem);
            exact.Replay(_analyzed);
            stem.Replay(_analyzed);
            Fields = [new Field(text.ExactField, exact, _exactType), new Field(text.StemField, stem, _stemType)];
        }

        public Field[] Fields { get; }

        public void Read(SearchDocument document, TextAnalyzer analyzer) => _analyzed.Read(_text.Parts(document), analyzer);
    }
}
