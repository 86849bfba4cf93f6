using System.Collections.Frozen;
using Fairway.Languages;
using Fairway.Languages.MessageFormat;

namespace Fairway.Content.Past;

/// <summary>
/// The interface's messages as they were, with today's where the program of today says something that it did not say then: a message that was not there, or that
/// had other arguments. Templates are not part of a release; without this they would fail on one that is older than they are.
/// </summary>
internal static class PastMessages
{
    public static Messages Complete(Messages then, Messages today)
    {
        var entries = new Dictionary<string, Message>(then.Entries, StringComparer.Ordinal);
        for (var messages = today; messages is not null; messages = messages.Source)
        {
            foreach (var (key, message) in messages.Entries)
            {
                if (!entries.TryGetValue(key, out var old) || !old.Arguments.SetEquals(message.Arguments))
                    entries[key] = message;
            }
        }

        return new Messages { Language = then.Language, Source = then.Source, Entries = entries.ToFrozenDictionary(StringComparer.Ordinal) };
    }
}
