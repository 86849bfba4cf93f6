namespace Fairway.Input;

/// <summary>Writes a file of a content tree whole or not at all: whoever reads it meanwhile, or after a failure, has what it was or what it is to be.</summary>
public static class WholeFile
{
    /// <summary>Returns when the file and its name are safe on disk: of files that are written one after the other, none survives a failure of power without those before it.</summary>
    /// <exception cref="IOException">The disk refused it; the file is what it was.</exception>
    public static void Write(string path, byte[] bytes, CancellationToken cancellationToken) => Write(path, stream => stream.Write(bytes), cancellationToken);

    /// <inheritdoc cref="Write(string, byte[], CancellationToken)"/>
    /// <param name="write">Writes the bytes, in large pieces: the stream has no buffer.</param>
    public static void Write(string path, Action<Stream> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // A name that starts with a dot is not part of a content tree, should the writing stop half-way.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.new");
        try
        {
            File.Delete(temporary);
            using (var stream = DurableFiles.Create(temporary))
            {
                write(stream);
                DurableFiles.Sync(stream);
            }

            DurableFiles.Rename(temporary, path);
            DurableFiles.SyncFolder(folder);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
