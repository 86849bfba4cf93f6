using System.Security.Cryptography;
using System.Text;
using Fairway.Languages;
using Fairway.Search.Indexing;

namespace Fairway.Search.Storage;

/// <summary>
/// An index as one file: <c>docs/formats/search-index.md</c>. It holds what costs time to make; the documents themselves are the site's. A file that is not exactly of those
/// documents is refused, and what was refused is built.
/// </summary>
internal static class IndexFile
{
    public const int BufferSize = 65_536;

    private const string Magic = "fairway search index";

    /// <param name="to">Empty; can be read and sought. It is left open.</param>
    /// <param name="index">What is written. Shards with dead documents are written without them.</param>
    /// <param name="release">Of the documents: an index of another is never read as this one's.</param>
    public static void Write(Stream to, SearchIndex index, string release, CancellationToken cancellationToken)
    {
        using var writer = new IndexFileWriter(to);
        writer.Bytes(Head(release));
        writer.Number(index.Languages.Length);
        foreach (var language in index.Indexes.OrderBy(each => each.Language))
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Text(language.Language.Value);
            writer.Block(() => StoredLanguage.Write(writer, language, cancellationToken));
        }

        writer.End();
    }

    /// <param name="documents">All of the release, as they were when it was written.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or of something else; the sentence begins small.</exception>
    public static SearchIndex Read(byte[] file, string release, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var checkedLength = file.Length - SHA256.HashSizeInBytes;
        if (checkedLength < 0 || !SHA256.HashData(file.AsSpan(0, checkedLength)).AsSpan().SequenceEqual(file.AsSpan(checkedLength)))
            throw new InvalidDataException("its checksum does not match its bytes.");

        var reader = new IndexFileReader(new ArraySegment<byte>(file, 0, checkedLength));
        var head = Head(release);
        if (reader.Left < head.Length || !reader.Bytes(head.Length).AsSpan().SequenceEqual(head))
            throw new InvalidDataException("it was written by another version of the program, or of another release.");

        var parts = new (LanguageTag Language, IndexFileReader Reader)[reader.Count()];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = (LanguageTag.TryParse(reader.Text(), out var language) ? language : throw new InvalidDataException("it names a language that is none."), reader.Block());
        reader.End();
        if (parts.DistinctBy(part => part.Language).Count() < parts.Length)
            throw new InvalidDataException("it has a language twice.");
        return Read(parts, documents, cancellationToken);
    }

    private static SearchIndex Read((LanguageTag Language, IndexFileReader Reader)[] parts, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var facets = new Dictionary<FacetValues, FacetValues>();
        var subjects = documents.GroupBy(document => document.Id, StringComparer.Ordinal)
            .ToDictionary(versions => versions.Key, versions => Subject.Of(versions.Key, versions, facets), StringComparer.Ordinal);
        var indexes = new LanguageIndex[parts.Length];
        try
        {
            Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
                indexes[i] = StoredLanguage.Read(parts[i].Reader, parts[i].Language, subjects, cancellationToken));
        }
        catch (AggregateException exception) when (exception.GetBaseException() is InvalidDataException fault)
        {
            throw new InvalidDataException(fault.Message, exception);
        }

        // Each is one of the site's and there once, so that only one that is missing makes the numbers differ.
        if (indexes.Sum(index => index.Documents) != documents.Count)
            throw new InvalidDataException("it lacks a document of the site.");
        return new SearchIndex(indexes);
    }

    /// <summary>Lines of text, so that a person who looks into the file sees what it is.</summary>
    private static byte[] Head(string release) => Encoding.ASCII.GetBytes($"{Magic}\nschema {IndexSchema.Version}\nrelease {release}\n");
}
