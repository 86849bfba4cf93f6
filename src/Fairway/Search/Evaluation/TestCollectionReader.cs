using System.Globalization;
using Fairway.Languages;

namespace Fairway.Search.Evaluation;

/// <summary>
/// Reads documents (<c>id, title, text</c>), queries (<c>id, text</c>) and judgements (<c>query, 0, document, grade</c>: a qrels file as of TREC, with tabs). Reading goes on after a
/// fault, so that one run shows them all.
/// </summary>
public sealed class TestCollectionReader
{
    private readonly List<TestCollectionFault> _faults = [];

    /// <summary>What is wrong with what was read; a collection with faults is not for measuring.</summary>
    public IReadOnlyList<TestCollectionFault> Faults => _faults;

    /// <summary>A collection of documents in that language.</summary>
    public TestCollection Read(TsvFile documents, TsvFile queries, TsvFile judgements, LanguageTag language)
    {
        var read = ReadDocuments(documents, language);
        return new TestCollection([.. read.Values], [.. ReadQueries(queries, judgements, read.ContainsKey)]);
    }

    /// <summary>Queries with their judgements, of documents that are known elsewhere.</summary>
    /// <param name="isDocument">Whether there is a document of that id.</param>
    public IEnumerable<TestQuery> ReadQueries(TsvFile queries, TsvFile judgements, Func<string, bool> isDocument)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, fields) in queries.Rows(["id", "text"], _faults))
            if (fields is not [{ Length: > 0 }, { Length: > 0 }])
                Fault(queries, line, "The query has no id or no text. Write both.");
            else if (!texts.TryAdd(fields[0], fields[1]))
                Fault(queries, line, $"There is a query '{fields[0]}' above. Give each query its own id.");

        var grades = texts.ToDictionary(text => text.Key, _ => new Dictionary<string, int>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (line, fields) in judgements.Rows(["query", "0", "document", "grade"], _faults))
        {
            if (!grades.TryGetValue(fields[0], out var ofQuery))
                Fault(judgements, line, $"There is no query '{fields[0]}' in {queries.Name}. Remove the line, or add the query.");
            else if (!isDocument(fields[2]))
                Fault(judgements, line, $"There is no document '{fields[2]}'. Remove the line, or add the document.");
            else if (!int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var grade))
                Fault(judgements, line, $"'{fields[3]}' is no grade. Write a whole number, 0 for a document that does not answer the query.");
            else if (!ofQuery.TryAdd(fields[2], grade))
                Fault(judgements, line, $"'{fields[2]}' is judged for '{fields[0]}' above. Judge each document once for a query.");
        }

        return texts.Select(text => new TestQuery(text.Key, text.Value, grades[text.Key]));
    }

    private Dictionary<string, SearchDocument> ReadDocuments(TsvFile file, LanguageTag language)
    {
        var documents = new Dictionary<string, SearchDocument>(StringComparer.Ordinal);
        foreach (var (line, fields) in file.Rows(["id", "title", "text"], _faults))
            if (fields[0].Length == 0)
                Fault(file, line, "The document has no id. Give each document its own.");
            else if (!documents.TryAdd(fields[0], Document(fields[0], fields[1], fields[2], language)))
                Fault(file, line, $"There is a document '{fields[0]}' above. Give each document its own id.");
        return documents;
    }

    private static SearchDocument Document(string id, string title, string text, LanguageTag language) => new()
    {
        Id = id,
        Language = language,
        Type = "document",
        Title = title,
        Summary = "",
        Sections = [new SearchSection(null, null, text)],
        Address = id,
        Date = default,
    };

    private void Fault(TsvFile file, int line, string message) => _faults.Add(new TestCollectionFault(file.Name, line, message));
}
