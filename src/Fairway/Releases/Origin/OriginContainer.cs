using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Fairway.Releases.Origin;

/// <summary>The few things that are done with blobs, each within five seconds or with a sentence.</summary>
internal sealed class OriginContainer(OriginAddress address)
{
    /// <summary>For one small blob, its retry and the way to credentials together. A person who publishes is told within five seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Pieces small enough to be sent within the time that one answer may take.</summary>
    private static readonly StorageTransferOptions Pieces = new() { InitialTransferSize = 1024 * 1024, MaximumTransferSize = 1024 * 1024, MaximumConcurrency = 2 };

    private readonly BlobContainerClient _patient = address.Connect(retries: 1);
    private readonly BlobContainerClient _once = address.Connect(retries: 0);

    public string Name => address.Name;

    /// <summary>A small blob and the condition for replacing it; null where there is none.</summary>
    /// <param name="unless">Its tag when it was last read: nothing is sent when it is still that.</param>
    public Task<OriginBlob?> Read(string name, ETag? unless, CancellationToken cancellationToken) => Read(_patient, name, unless, cancellationToken);

    /// <summary>The same in one try.</summary>
    public Task<OriginBlob?> ReadOnce(string name, CancellationToken cancellationToken) => Read(_once, name, null, cancellationToken);

    /// <summary>Makes a blob that was not there; false where one is.</summary>
    public Task<bool> Create(string name, Stream bytes, CancellationToken cancellationToken) => Guard(async () =>
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, TransferOptions = Pieces };
            await _patient.GetBlobClient(name).UploadAsync(bytes, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is OriginFaults.Conflict or OriginFaults.PreconditionFailed)
        {
            return false;
        }
    }, cancellationToken);

    /// <summary>Replaces a small blob in one try, if it is still the one that was read, or makes it if there was none.</summary>
    /// <returns>The new tag; null where another one came first, or where it only seems so: an answer may be lost after its deed.</returns>
    public Task<ETag?> Replace(string name, byte[] bytes, ETag? read, CancellationToken cancellationToken) => Guard(async () =>
    {
        try
        {
            var conditions = read is { } tag ? new BlobRequestConditions { IfMatch = tag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
            var written = await _once.GetBlobClient(name).UploadAsync(new BinaryData(bytes), new BlobUploadOptions { Conditions = conditions }, cancellationToken);
            return written.Value.ETag;
        }
        catch (RequestFailedException exception) when (exception.Status is OriginFaults.Conflict or OriginFaults.PreconditionFailed)
        {
            return (ETag?)null;
        }
    }, cancellationToken);

    /// <summary>Reads a large blob into a file; false where there is none.</summary>
    public Task<bool> Download(string name, Stream to, CancellationToken cancellationToken) => Guard(async () =>
    {
        try
        {
            await _patient.GetBlobClient(name).DownloadToAsync(to, new BlobDownloadToOptions { TransferOptions = Pieces }, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (IsAbsent(exception))
        {
            return false;
        }
    }, cancellationToken);

    /// <summary>Takes the lease on a blob, in one try; the id is for giving it back.</summary>
    /// <param name="patience">How long the answer is waited for.</param>
    public Task<(LeaseState State, string? Id)> TryLease(string name, TimeSpan duration, TimeSpan patience, CancellationToken cancellationToken) => Guard(async () =>
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            var lease = await _once.GetBlobClient(name).GetBlobLeaseClient().AcquireAsync(duration, cancellationToken: limit.Token);
            return (LeaseState.Held, lease.Value.LeaseId);
        }
        catch (RequestFailedException exception) when (exception.Status is OriginFaults.Conflict or OriginFaults.PreconditionFailed)
        {
            return (LeaseState.Taken, (string?)null);
        }
        catch (RequestFailedException exception) when (IsAbsent(exception))
        {
            return (LeaseState.NoBlob, null);
        }
    }, cancellationToken);

    public Task Release(string name, string lease, CancellationToken cancellationToken) => Guard(
        async () => await _once.GetBlobClient(name).GetBlobLeaseClient(lease).ReleaseAsync(cancellationToken: cancellationToken), cancellationToken);

    public Task Delete(string name, CancellationToken cancellationToken) => Guard(
        async () => (await _patient.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken)).Value, cancellationToken);

    /// <summary>Makes a blob look as if it was written now.</summary>
    public Task Touch(string name, CancellationToken cancellationToken) => Guard(
        async () => await _patient.GetBlobClient(name).SetMetadataAsync(new Dictionary<string, string>(), cancellationToken: cancellationToken), cancellationToken);

    /// <summary>Every blob whose name begins so, with the time at which it was last written.</summary>
    public Task<List<(string Name, DateTimeOffset Written)>> List(string prefix, CancellationToken cancellationToken) => Guard(async () =>
    {
        var found = new List<(string, DateTimeOffset)>();
        await foreach (var blob in _patient.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
            found.Add((blob.Name, blob.Properties.LastModified ?? DateTimeOffset.MaxValue));
        return found;
    }, cancellationToken);

    private Task<OriginBlob?> Read(BlobContainerClient container, string name, ETag? unless, CancellationToken cancellationToken) => Guard(async () =>
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var options = new BlobDownloadOptions { Conditions = new() { IfNoneMatch = unless } };
            var response = await container.GetBlobClient(name).DownloadStreamingAsync(options, limit.Token);
            if (response.GetRawResponse().Status == OriginFaults.NotModified)
                return new(null, unless!.Value);
            await using var content = response.Value.Content;
            var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, limit.Token);
            return new OriginBlob(bytes.ToArray(), response.Value.Details.ETag);
        }
        catch (RequestFailedException exception) when (IsAbsent(exception))
        {
            return null;
        }
        catch (RequestFailedException exception) when (exception.Status == OriginFaults.NotModified)
        {
            return new OriginBlob(null, unless!.Value);
        }
    }, cancellationToken);

    private static bool IsAbsent(RequestFailedException exception) => exception.Status == OriginFaults.NotFound && exception.ErrorCode != "ContainerNotFound";

    private async Task<T> Guard<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (OriginFaults.IsFault(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw OriginFaults.Of(Name, exception);
        }
    }
}

/// <param name="Bytes">Null where it is as it was.</param>
/// <param name="Tag">The condition for replacing it.</param>
internal sealed record OriginBlob(byte[]? Bytes, ETag Tag);
