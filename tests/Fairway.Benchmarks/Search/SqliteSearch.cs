using Fairway.Search;
using Microsoft.Data.Sqlite;

namespace Fairway.Benchmarks.Search;

/// <summary>SQLite's full-text search (FTS5) as a site would use it: a table in a file, ranked by its bm25(), asked for any of the query's tokens.</summary>
internal sealed class SqliteSearch : IDisposable
{
    /// <summary>Shortest token that its trigram tokenizer can find.</summary>
    private const int Trigram = 3;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _match;
    private readonly int _shortest;

    private SqliteSearch(string path, string tokenizer)
    {
        _shortest = tokenizer == "trigram" ? Trigram : 1;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        _command = _connection.CreateCommand();
        _command.CommandText = "SELECT id FROM docs WHERE docs MATCH $match ORDER BY bm25(docs) LIMIT 10";
        _match = _command.Parameters.Add("$match", SqliteType.Text);
    }

    /// <param name="path">Of a file that is not there yet.</param>
    /// <param name="tokenizer">unicode61 or trigram.</param>
    public static SqliteSearch Build(string path, string tokenizer, IEnumerable<SearchDocument> documents)
    {
        var search = Create(path, tokenizer);
        using var transaction = search._connection.BeginTransaction();
        using var insert = search._connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO docs (id, title, body) VALUES ($id, $title, $body)";
        var (id, title, body) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$title", SqliteType.Text), insert.Parameters.Add("$body", SqliteType.Text));
        foreach (var document in documents)
        {
            (id.Value, title.Value, body.Value) = ($"{document.Id} {document.Language}", document.Title, Body(document));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return search;
    }

    /// <summary>Another connection to a file that was built.</summary>
    public static SqliteSearch Open(string path, string tokenizer) => new(path, tokenizer);

    /// <summary>The text of a document but for its title.</summary>
    public static string Body(SearchDocument document) => string.Join('\n', [document.Summary, .. document.Sections.Select(section => section.Text)]);

    public IReadOnlyList<string> Search(string text)
    {
        var tokens = Tokens(text).Where(token => token.Length >= _shortest).Distinct(StringComparer.Ordinal).ToList();
        if (tokens.Count == 0)
            return [];
        _match.Value = string.Join(" OR ", tokens.Select(token => $"\"{token}\""));
        using var rows = _command.ExecuteReader();
        var ids = new List<string>();
        while (rows.Read())
            ids.Add(rows.GetString(0).Split(' ')[0]);
        return ids;
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private static SqliteSearch Create(string path, string tokenizer)
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        {
            connection.Open();
            using var create = connection.CreateCommand();
            create.CommandText = $"CREATE VIRTUAL TABLE docs USING fts5(id UNINDEXED, title, body, tokenize='{tokenizer}')";
            create.ExecuteNonQuery();
        }

        return new SqliteSearch(path, tokenizer);
    }

    /// <summary>Letters, digits and marks; for trigrams, of a run without spaces the overlapping trigrams, as its index has them.</summary>
    private IEnumerable<string> Tokens(string text)
    {
        var word = new System.Text.StringBuilder();
        foreach (var letter in text.EnumerateRunes().Append(new System.Text.Rune(' ')))
        {
            if (System.Text.Rune.IsLetterOrDigit(letter) || System.Text.Rune.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(letter.ToString());
                continue;
            }

            foreach (var token in Cut(word.ToString()))
                yield return token;
            word.Clear();
        }
    }

    private IEnumerable<string> Cut(string word) =>
        word.Length == 0 ? [] : _shortest < Trigram || word.Length <= Trigram ? [word] : Enumerable.Range(0, word.Length - Trigram + 1).Select(start => word.Substring(start, Trigram));
}
