namespace Fairway.Trials;

/// <summary>What must never happen has happened; the message says what, and where the store is kept for a look.</summary>
public sealed class TrialFailedException(string message) : Exception(message);
