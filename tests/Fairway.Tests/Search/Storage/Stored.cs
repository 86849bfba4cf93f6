using Fairway.Search;
using Fairway.Search.Storage;

namespace Fairway.Tests.Search.Storage;

/// <summary>Indexes as bytes.</summary>
internal static class Stored
{
    public const string Release = "5a411f60482e33b5b39730de7d0e7e5a5ed0a4cb";

    public static byte[] Of(SearchIndex index, string release = Release)
    {
        using var stream = new MemoryStream();
        IndexFile.Write(stream, index, release, CancellationToken.None);
        return stream.ToArray();
    }

    public static SearchIndex Read(byte[] file, IReadOnlyCollection<SearchDocument> documents) => IndexFile.Read(file, Release, documents, CancellationToken.None);

    /// <summary>What is read of what was written.</summary>
    public static SearchIndex Again(SearchIndex index, IReadOnlyCollection<SearchDocument> documents) => Read(Of(index), documents);
}
