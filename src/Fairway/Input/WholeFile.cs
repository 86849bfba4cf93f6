namespace Fairway.Input;

/// <summary>Writes a file of a content tree whole or not at all: whoever reads it meanwhile, or after a failure, has what it was or what it is to be.</summary>
public static class WholeFile
{
    /// <summary>Returns when the file and its name are safe on disk: of files that are written one after the other, none survives a failure of power without those before it.</summary>
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
            File.Delete(temporary);
            DurableFiles.Write(temporary, bytes);
            DurableFiles.Rename(temporary, path);
            DurableFiles.SyncFolder(folder);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
