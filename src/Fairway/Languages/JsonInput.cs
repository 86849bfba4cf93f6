using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Fairway.Input;

namespace Fairway.Languages;

/// <summary>What every JSON file of the content tree must be before it is looked into.</summary>
internal static class JsonInput
{
    /// <summary>The bytes without a byte order mark; null when the file is too large or not UTF-8.</summary>
    public static ReadOnlyMemory<byte>? Check(ReadOnlyMemory<byte> json, string file, int maxBytes, FaultList faults)
    {
        if (json.Length > maxBytes)
        {
            faults.Error(file, 1, 1, "file-too-large", string.Create(CultureInfo.InvariantCulture, $"The file has {json.Length} bytes; {maxBytes} are allowed."));
            return null;
        }

        if (!Utf8.IsValid(json.Span))
        {
            faults.Error(file, 1, 1, "bad-encoding", "The file is not UTF-8. Save it as UTF-8.");
            return null;
        }

        return json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
    }

    /// <summary>A fault of the syntax, in the words of the JSON reader without its own line numbers, which count from 0.</summary>
    public static void ReportSyntax(JsonLines lines, string file, JsonException exception, FaultList faults)
    {
        var (line, column) = lines.At(exception);
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        faults.Error(file, line, column, "bad-json", $"The file is not JSON: {(end < 0 ? exception.Message : exception.Message[..end])}");
    }
}
