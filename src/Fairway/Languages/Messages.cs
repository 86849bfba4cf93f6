using System.Collections.Frozen;
using Fairway.Languages.MessageFormat;

namespace Fairway.Languages;

/// <summary>The interface's messages in one language: ICU MessageFormat, from <c>interface/{tag}.json</c>. Falls back to the source language's.</summary>
public sealed class Messages
{
    public required Language Language { get; init; }

    /// <summary>The messages of this language, by key.</summary>
    public required FrozenDictionary<string, Message> Entries { get; init; }

    /// <summary>The source language's; null for the source language itself.</summary>
    public Messages? Source { get; init; }

    /// <summary>A message without arguments.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a fault of the program, found by its tests.</exception>
    /// <exception cref="ArgumentException">The message has arguments: use <see cref="Format"/>.</exception>
    public string this[string key] => Format(key);

    /// <summary>
    /// A message with arguments. A <see cref="decimal"/>, <see cref="int"/> or <see cref="long"/> is written in the language's digits, with the decimals that it carries;
    /// a <see cref="DateOnly"/> as its date; a string as it is. The answer is plain text: isolate and encode inserted text of unknown direction before.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a fault of the program, found by its tests.</exception>
    /// <exception cref="ArgumentException">An argument of the message is not given, or is not of the kind that it needs.</exception>
    public string Format(string key, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        if (Entries.TryGetValue(key, out var message))
            return message.Text ?? new MessageFormatter(key, Language, arguments).Format(message);
        if (Source is not null)
            return Source.Format(key, arguments);
        throw new KeyNotFoundException($"There is no message '{key}' in interface/{Language.Tag}.json. Add it there and in every other language.");
    }

    /// <summary>Whether <see cref="Format"/> would find the key.</summary>
    public bool Has(string key) => Entries.ContainsKey(key) || Source?.Has(key) == true;
}
