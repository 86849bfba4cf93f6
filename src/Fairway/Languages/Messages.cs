namespace Fairway.Languages;

/// <summary>The interface's messages in one language: ICU MessageFormat, from <c>interface/{tag}.json</c>. Falls back to the source language's.</summary>
public sealed class Messages
{
    public required Language Language { get; init; }

    /// <summary>A message without arguments.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a fault of the program, found by its tests.</exception>
    public string this[string key] => throw new NotImplementedException();

    /// <summary>A message with arguments. A <see cref="decimal"/>, <see cref="int"/> or <see cref="long"/> is written in the language's digits; a <see cref="DateOnly"/> as its date; a string as it is.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => throw new NotImplementedException();

    public bool Has(string key) => throw new NotImplementedException();
}
