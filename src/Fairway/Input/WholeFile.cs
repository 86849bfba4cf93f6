namespace Fairway.Input;

/// <summary>Writes a file of a content tree whole or not at all: whoever reads it meanwhile, or after a failure, has what it was or what it is to be.</summary>
public static class WholeFile
{
    /// <exception cref="IOException">The disk refused it; the file is what it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // A name that starts with a dot is not part of a content tree, should the writing stop half-way.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.new");
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
