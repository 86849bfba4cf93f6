namespace Fairway.Releases;

/// <summary>Storage failed: full, slow, absent, damaged or refusing. The message says what failed and what to do; nothing that was published is lost.</summary>
public sealed class StoreUnavailableException : IOException
{
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
