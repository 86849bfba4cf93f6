using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Fairway.Input;

/// <summary>
/// Writes, renames and forces files to disk, and says when that failed: .NET's own flush hides an error of the disk (seen with EIO and
/// ENOSPC on .NET 10.0.12), and its move is a check and a rename that may copy.
/// </summary>
internal static partial class DurableFiles
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4;

    /// <summary>Makes a file that was not there, and forces it to disk. Its name is safe only after <see cref="SyncFolder"/>.</summary>
    /// <exception cref="IOException">The file is there already, or the disk refused.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = Create(path);
        stream.Write(bytes);
        Sync(stream);
    }

    /// <summary>A file that was not there, unbuffered: hand it to <see cref="Sync(FileStream)"/> before it is closed.</summary>
    public static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    public static void Sync(FileStream stream)
    {
        if (OperatingSystem.IsWindows())
            stream.Flush(flushToDisk: true);
        else
            Sync((int)stream.SafeFileHandle.DangerousGetHandle(), stream.Name);
    }

    /// <summary>Gives a file another name in one step; what had that name is gone.</summary>
    /// <exception cref="IOException">The disk refused, or the names are on two file systems.</exception>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            File.Move(from, to, overwrite: true);
        else if (RenameFile(from, to) != 0)
            throw Failure(to);
    }

    /// <summary>Forces a folder's own list of names to disk, after a file was made in it or renamed into it.</summary>
    /// <exception cref="IOException">The disk refused; the names may be lost.</exception>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw Failure(folder);
        try
        {
            Sync(descriptor, folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static void Sync(int descriptor, string path)
    {
        while (SyncFile(descriptor) != 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
                throw Failure(path);
        }
    }

    private static IOException Failure(string path) =>
        new($"{path} could not be written to disk: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncFile(int descriptor);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameFile(string from, string to);
}
