using System.Globalization;
using System.Text.Json;
using Fairway.Input;
using Fairway.Languages.MessageFormat;

namespace Fairway.Languages;

/// <summary>One <c>interface/{tag}.json</c>: a flat object of texts, with the place of each.</summary>
internal sealed class MessageFile
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly JsonLines _lines;
    private readonly string _file;
    private readonly FaultList _faults;
    private readonly Dictionary<string, MessageEntry> _entries = new(StringComparer.Ordinal);

    private MessageFile(ReadOnlyMemory<byte> json, string file, FaultList faults)
    {
        _json = json;
        _lines = new JsonLines(json);
        _file = file;
        _faults = faults;
    }

    public string Path => _file;

    /// <summary>By key; those whose message has a fault are there without it.</summary>
    public IReadOnlyDictionary<string, MessageEntry> Entries => _entries;

    /// <summary>Null when the file is not a JSON object or breaks a limit of the whole.</summary>
    public static MessageFile? Read(ReadOnlyMemory<byte> bytes, string file, FaultList faults)
    {
        if (JsonInput.Check(bytes, file, MessagesReader.MaxFileBytes, faults) is not { } json)
            return null;

        var messages = new MessageFile(json, file, faults);
        try
        {
            return messages.ReadEntries() ? messages : null;
        }
        catch (JsonException exception)
        {
            JsonInput.ReportSyntax(messages._lines, file, exception, faults);
            return null;
        }
    }

    /// <summary>Reports a fault of the message with a key of this file.</summary>
    public void Error(string key, string code, string message) => Fault(_entries[key].Offset, code, message);

    /// <inheritdoc cref="Error"/>
    public void Warn(string key, string code, string message)
    {
        var (line, column) = _lines.At(_entries[key].Offset);
        _faults.Warn(_file, line, column, code, message);
    }

    private bool ReadEntries()
    {
        var reader = new Utf8JsonReader(_json.Span, new JsonReaderOptions { MaxDepth = MessagesReader.MaxJsonDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _faults.Error(_file, 1, 1, "bad-json", "The file must be one JSON object of keys and texts.");
            return false;
        }

        for (var count = 1; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; count++)
        {
            var keyPlace = (int)reader.TokenStartIndex;
            var key = Text(reader);
            if (count > MessagesReader.MaxKeys)
            {
                Fault(keyPlace, "too-many-messages", string.Create(CultureInfo.InvariantCulture, $"The file has more than {MessagesReader.MaxKeys} messages."));
                return false;
            }

            reader.Read();
            ReadEntry(ref reader, key, keyPlace);
        }

        // What follows the object is a fault of the syntax, which the reader throws.
        while (reader.Read())
        {
        }

        return true;
    }

    private void ReadEntry(ref Utf8JsonReader reader, string? key, int keyPlace)
    {
        var place = (int)reader.TokenStartIndex;
        if (key is null || key.Length is 0 or > MessagesReader.MaxKeyLength || key.Any(char.IsWhiteSpace))
        {
            Fault(keyPlace, "invalid-key", string.Create(CultureInfo.InvariantCulture, $"A key has 1 to {MessagesReader.MaxKeyLength} characters without spaces."));
            reader.Skip();
            return;
        }

        // In the order of the file, which keeps the search for lines short.
        if (_entries.ContainsKey(key))
            Fault(keyPlace, "duplicate-key", $"The key '{key}' stands twice in this file. Keep one.");
        if (reader.TokenType == JsonTokenType.String)
        {
            _entries.TryAdd(key, new MessageEntry(Parse(reader, key, place), keyPlace));
            return;
        }

        Fault(place, "invalid-message", $"The message '{key}' must be a text.");
        _entries.TryAdd(key, new MessageEntry(null, keyPlace));
        reader.Skip();
    }

    private Message? Parse(in Utf8JsonReader reader, string key, int place)
    {
        if (Text(reader) is not { } text)
        {
            Fault(place, "invalid-message", $"The message '{key}' has an escape that is half a character (a lone surrogate).");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Fault(place, "invalid-message", $"The message '{key}' is empty. Write its text.");
            return null;
        }

        if (Message.TryParse(text, out var message, out var error))
            return message;

        // Without escapes, the characters of the file are those of the text.
        Fault(place, "invalid-message", $"The message '{key}' cannot be read: {error.Text}", reader.ValueIsEscaped ? 0 : 1 + error.Index);
        return null;
    }

    private static string? Text(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to \ud800 without its other half, in bytes that were checked to be UTF-8.
            return null;
        }
    }

    private void Fault(int offset, string code, string message, int further = 0)
    {
        var (line, column) = _lines.At(offset);
        _faults.Error(_file, line, column + further, code, message);
    }
}

/// <param name="Message">Null when it has a fault, which was reported.</param>
/// <param name="Offset">Of the key in the file, in bytes.</param>
internal sealed record MessageEntry(Message? Message, int Offset);
