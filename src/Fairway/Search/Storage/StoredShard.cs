using System.Diagnostics.CodeAnalysis;
using Fairway.Languages;
using Fairway.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Fairway.Search.Storage;

/// <summary>A shard without dead documents in a file: the ids of its documents in their order, its completions, and the files that Lucene wrote.</summary>
internal static class StoredShard
{
    public static void Write(IndexFileWriter to, Shard shard, LanguageTag language)
    {
        var documents = shard.Subjects.Select(subject => subject.In(language)!.Document).ToArray();
        to.Number(documents.Length);
        foreach (var document in documents)
            to.Text(document.Id);
        StoredCompletions.Write(to, shard.Completions, documents);

        var directory = shard.Reader.Directory;
        var names = directory.ListAll();
        to.Number(names.Length);
        var buffer = new byte[IndexFile.BufferSize];
        foreach (var name in names)
        {
            using var input = directory.OpenInput(name, IOContext.READ_ONCE);
            to.Text(name);
            to.Block(() =>
            {
                for (var left = input.Length; left > 0;)
                {
                    var part = (int)Math.Min(left, buffer.Length);
                    input.ReadBytes(buffer, 0, part);
                    to.Bytes(buffer.AsSpan(0, part));
                    left -= part;
                }
            });
        }
    }

    /// <param name="subjects">All of the site, by id.</param>
    /// <exception cref="InvalidDataException">It is not of these.</exception>
    public static Shard Read(IndexFileReader from, LanguageTag language, IReadOnlyDictionary<string, Subject> subjects)
    {
        var own = new Subject[from.Count()];
        for (var number = 0; number < own.Length; number++)
        {
            var id = from.Text();
            own[number] = subjects.GetValueOrDefault(id) is { } subject && subject.In(language) is not null
                ? subject
                : throw new InvalidDataException($"it has '{id}' in '{language}', which the site has not.");
        }

        var completions = StoredCompletions.Read(from, [.. own.Select(subject => subject.In(language)!.Document)]);
        var reader = ReadFiles(from);
        from.End();
        return reader.MaxDoc == own.Length && reader.NumDocs == own.Length
            ? Shard.Of(reader, completions, own)
            : throw new InvalidDataException($"a shard in '{language}' has {own.Length} ids and {reader.NumDocs} documents.");
    }

    // Read into memory as ShardWriter writes it, so that a stored index is searched as fast as a built one.
    [SuppressMessage("Reliability", "CA2000", Justification = "Nothing is ever disposed: a shard is in memory alone, in many versions of an index, and goes with the last of them.")]
    private static DirectoryReader ReadFiles(IndexFileReader from)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var left = from.Count(); left > 0; left--)
        {
            var name = from.Text();
            var block = from.Block();
            files[name] = [.. block.Bytes(block.Left)];
        }

        return DirectoryReader.Open(new ShardDirectory(files));
    }
}
