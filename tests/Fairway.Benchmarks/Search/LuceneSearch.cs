using Fairway.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Fairway.Benchmarks.Search;

/// <summary>Plain Lucene: its own analyzer for the language, title and text in one field, BM25 as it comes, any of the query's tokens.</summary>
internal sealed class LuceneSearch : IDisposable
{
    private const string Field = "text";

    private readonly RAMDirectory _directory = new();
    private readonly Analyzer _analyzer;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneSearch(Analyzer analyzer, IEnumerable<SearchDocument> documents)
    {
        _analyzer = analyzer;
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() };
        using (var writer = new IndexWriter(_directory, config))
            foreach (var document in documents)
                writer.AddDocument([new StringField("id", document.Id, Lucene.Net.Documents.Field.Store.YES), new TextField(Field, $"{document.Title}\n{SqliteSearch.Body(document)}", Lucene.Net.Documents.Field.Store.NO)]);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public IReadOnlyList<string> Search(string text)
    {
        var query = new BooleanQuery();
        foreach (var token in Tokens(text))
            query.Add(new TermQuery(new Term(Field, token)), Occur.SHOULD);
        return [.. _searcher.Search(query, 10).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).GetField("id").GetStringValue(System.Globalization.CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private List<string> Tokens(string text)
    {
        using var stream = _analyzer.GetTokenStream(Field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var tokens = new List<string>();
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(term.ToString());
        stream.End();
        return tokens;
    }
}
