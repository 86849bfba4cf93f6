using System.Security.Cryptography;

namespace Fairway.Releases.Git;

/// <summary>The right to write a store: one holder at a time, in this process or any other. The system gives it back when a process dies.</summary>
internal sealed class ProcessLock : IDisposable
{
    /// <summary>How long another publication is waited for. A person waits behind it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long a publisher waits for its turn in a crowd.</summary>
    public static readonly TimeSpan PatienceForTurn = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(30);

    // What .NET says of a file that another one holds: EWOULDBLOCK by flock, or a sharing violation on Windows.
    private const int WouldBlock = 11;
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private ProcessLock(FileStream file) => _file = file;

    /// <exception cref="StoreUnavailableException">Another process held it all the time.</exception>
    public static async Task<ProcessLock> Take(string path, TimeProvider time, CancellationToken cancellationToken) =>
        await TryTake(path, Patience, time, cancellationToken)
            ?? throw new StoreUnavailableException($"Another process is publishing into this store and holds {path}. Nothing was changed; wait for it to end and try again.");

    /// <summary>Null when others held it all the time.</summary>
    public static async Task<ProcessLock?> TryTake(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            if (time.GetElapsedTime(start) >= patience)
                return null;
            // Not all at the same time: of a crowd, one comes by as soon as it is free.
            await Task.Delay(ShortestPause + (LongestPause - ShortestPause) * RandomNumberGenerator.GetInt32(1000) / 1000, time, cancellationToken);
        }
    }

    /// <summary>Null when it is held.</summary>
    public static ProcessLock? TryTake(string path)
    {
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException exception) when (exception.HResult is WouldBlock or SharingViolation)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
