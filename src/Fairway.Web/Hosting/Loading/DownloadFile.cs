namespace Fairway.Web.Hosting.Loading;

/// <summary>A file of a dataset that is ready to be sent.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Digest">SHA-256, 64 small hexadecimal digits.</param>
internal sealed record DownloadFile(long Length, string Digest)
{
    /// <summary>Where it is on disk; null where it is in memory.</summary>
    public string? Path { get; init; }

    /// <summary>Empty where it is on disk.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <exception cref="FileNotFoundException">It was removed since it was found.</exception>
    public Stream Open() => Path is null
        ? new MemoryStream(Bytes, writable: false)
        : new FileStream(Path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
}
