using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Fairway.Releases.Origin;

/// <summary>
/// Where the origin is: the https address of a container, with a SAS token or for this machine's own identity, or a connection string of a
/// storage account with <c>Container=NAME</c> in it.
/// </summary>
internal sealed class OriginAddress
{
    /// <summary>One answer may take this long. The SDK's own limits stall 26 s on a refused connection and more than a minute on a hung one.</summary>
    public static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(2);

    private const string ContainerKey = "Container";

    private readonly Func<BlobClientOptions, BlobContainerClient> _connect;

    private OriginAddress(Func<BlobClientOptions, BlobContainerClient> connect)
    {
        _connect = connect;
        // The address without a token, which must not be printed.
        Name = connect(new BlobClientOptions()).Uri.GetLeftPart(UriPartial.Path);
    }

    /// <summary>For people and logs; holds no secret.</summary>
    public string Name { get; }

    /// <exception cref="StoreUnavailableException">The text is no such address.</exception>
    public static OriginAddress Parse(string text)
    {
        try
        {
            return text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? OfAddress(new Uri(text, UriKind.Absolute)) : OfConnectionString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // The message of the SDK may hold the key.
            throw new StoreUnavailableException("The origin is not in form: write the https address of a container, such as https://account.blob.core.windows.net/releases, or a connection string with ;Container=releases at its end.");
        }
    }

    /// <param name="retries">0 where a second try could take its own first one for somebody else's.</param>
    public BlobContainerClient Connect(int retries)
    {
        var options = new BlobClientOptions();
        options.Retry.MaxRetries = retries;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = NetworkTimeout;
        return _connect(options);
    }

    private static OriginAddress OfAddress(Uri address)
    {
        if (address.AbsolutePath.Trim('/').Length == 0 || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw new FormatException();
        if (address.Query.Contains("sig=", StringComparison.Ordinal))
            return new(options => new BlobContainerClient(address, options));

        var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { Retry = { MaxRetries = 1, NetworkTimeout = NetworkTimeout } });
        return new(options => new BlobContainerClient(address, credential, options));
    }

    private static OriginAddress OfConnectionString(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToLookup(part => part.StartsWith(ContainerKey + "=", StringComparison.OrdinalIgnoreCase));
        if (parts[true].Count() != 1)
            throw new FormatException();
        var container = parts[true].Single()[(ContainerKey.Length + 1)..];
        return new(options => new BlobContainerClient(string.Join(';', parts[false]), container, options));
    }
}
