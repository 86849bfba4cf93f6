using System.Collections.Concurrent;
using LibGit2Sharp;

namespace Fairway.Releases.Git;

/// <summary>
/// Reads a repository by libgit2, which recomputes the id of every object that it hands out. Each operation has a handle of its own, since
/// handles are not for several threads; a few wait for the next operation, because a folder of ten thousand pages is read in as many.
/// </summary>
internal sealed class RepositoryReader(string folder) : IDisposable
{
    private static readonly int MostWaiting = Environment.ProcessorCount;

    private readonly ConcurrentBag<Repository> _waiting = [];
    private int _generation;
    private volatile bool _disposed;

    static RepositoryReader()
    {
        // The store is ours whoever owns the folder, and no setting of a person's own git may change what is read.
        GlobalSettings.SetOwnerValidation(false);
        foreach (var level in (ConfigurationLevel[])[ConfigurationLevel.ProgramData, ConfigurationLevel.System, ConfigurationLevel.Xdg, ConfigurationLevel.Global])
            GlobalSettings.SetConfigSearchPaths(level, []);
        GlobalSettings.SetStrictHashVerification(true);
    }

    /// <summary>Set when something could not be read as it was written.</summary>
    public bool FoundDamage { get; set; }

    /// <exception cref="StoreUnavailableException">Something is missing or not as it was written.</exception>
    public T Read<T>(Func<Repository, T> read)
    {
        // A second time with a new handle: packs may have been consolidated under the first.
        for (var again = false; ; again = true)
        {
            var generation = Volatile.Read(ref _generation);
            var repository = !again && _waiting.TryTake(out var waiting) ? waiting : null;
            try
            {
                repository ??= new Repository(folder);
                var result = read(repository);
                Return(repository, generation);
                return result;
            }
            catch (Exception exception) when (exception is LibGit2SharpException or NotFoundException or MissingObjectException)
            {
                repository?.Dispose();
                if (!again)
                    continue;
                FoundDamage = true;
                throw new StoreUnavailableException($"The store in {folder} is damaged or incomplete: {exception.Message.TrimEnd('.')}. Run 'fairway verify', which names the file and the cure.", exception);
            }
            catch
            {
                repository?.Dispose();
                throw;
            }
        }
    }

    /// <summary>Lets go of files that were replaced, those in use when their operation ends.</summary>
    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        while (_waiting.TryTake(out var repository))
            repository.Dispose();
    }

    public void Dispose()
    {
        _disposed = true;
        Clear();
    }

    private void Return(Repository repository, int generation)
    {
        if (_disposed || generation != Volatile.Read(ref _generation) || _waiting.Count >= MostWaiting)
            repository.Dispose();
        else
            _waiting.Add(repository);
    }
}

/// <summary>An object that another one names is not in the repository.</summary>
internal sealed class MissingObjectException(string message) : IOException(message);
