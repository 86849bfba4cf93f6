namespace Fairway.Releases;

/// <summary>The sentence for a publication that storage refused.</summary>
internal static class Unpublished
{
    public static StoreUnavailableException Because(Exception exception) => exception as StoreUnavailableException
        ?? new($"Nothing was published: {exception.Message.TrimEnd('.')}. Mend that and publish again.", exception);
}
