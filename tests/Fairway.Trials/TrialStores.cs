using Fairway.Input;
using Fairway.Releases;
using Fairway.Trials.Processes;

namespace Fairway.Trials;

/// <summary>Makes store after store, each with a first release: on this machine alone, or with a container of its own at an origin.</summary>
public sealed class TrialStores : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Azurite? _azurite;
    private int _made;

    private TrialStores(Azurite? azurite) => _azurite = azurite;

    public static TrialStores Local() => new(null);

    /// <param name="inMemory">The origin's blobs are kept in memory alone.</param>
    public static async Task<TrialStores> WithOrigin(bool inMemory, CancellationToken cancellationToken) => new(await Azurite.Start(inMemory, cancellationToken));

    public async Task<StorePlace> Next(int pages, CancellationToken cancellationToken)
    {
        var number = ++_made;
        var content = _folder.In($"content-{number}");
        Directory.CreateDirectory(content);
        TrialContent.Write(content, pages);

        var place = new StorePlace(_folder.In($"store-{number}"), _azurite is null ? null : await _azurite.NewContainer($"trial-{number}", cancellationToken));
        using var store = place.Open();
        await new Publisher(store).Publish(new Publication("trial", "First.") { Tree = new DirectoryTree(content) }, cancellationToken);
        return place;
    }

    /// <summary>A place for another node of the same origin.</summary>
    public StorePlace Node(StorePlace first, string name) => first with { Folder = _folder.In(name) };

    /// <summary>A gate before the origin.</summary>
    public TcpGate Gate() => new(_azurite?.Port ?? throw new InvalidOperationException("There is no origin to stand before."));

    /// <summary>The same place with its origin behind a gate.</summary>
    public StorePlace Behind(TcpGate gate, StorePlace place) => place with { Origin = place.Origin!.Replace($":{_azurite!.Port}/", $":{gate.Port}/", StringComparison.Ordinal) };

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _folder.Dispose();
    }
}
