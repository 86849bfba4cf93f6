using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Fairway.Releases;

/// <summary>
/// Forces a folder to disk and says when that failed: .NET's own flush hides an error of the disk (seen with EIO and ENOSPC on .NET 10.0.12).
/// </summary>
internal static partial class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Everything written so far to the file system that holds the folder, in one call: ten thousand files cost one wait.</summary>
    /// <exception cref="IOException">The disk refused; what was written may be lost.</exception>
    public static void FlushFileSystem(string folder)
    {
        if (OperatingSystem.IsLinux())
            Flush(folder, SyncFileSystem);
    }

    /// <summary>The folder's own list of names, after a rename into it.</summary>
    /// <exception cref="IOException">The disk refused; the rename may be lost.</exception>
    public static void FlushNames(string folder)
    {
        if (!OperatingSystem.IsWindows())
            Flush(folder, Sync);
    }

    private static void Flush(string folder, Func<int, int> flush)
    {
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw Failure(folder);
        try
        {
            if (flush(descriptor) != 0)
                throw Failure(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string folder) =>
        new($"{folder} could not be written to disk: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}. Nothing was published; mend the disk and publish again.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(int descriptor);
}
