namespace Fairway.Cldr;

/// <summary>What was asked of CLDR is not there; the message says where it was looked for.</summary>
public sealed class CldrException(string message) : Exception(message);
