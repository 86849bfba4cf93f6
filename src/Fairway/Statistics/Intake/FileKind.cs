using System.Text;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>What a file is that cannot be data here, by its bytes: said by name, with what to do.</summary>
internal static class FileKind
{
    /// <summary>Starts old Office files, and those with a password.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Throws for what is neither an archive nor text.</summary>
    /// <exception cref="SheetException">With the sentence.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (Refusal(bytes) is { } sentence)
            throw new SheetException("not-a-spreadsheet", sentence);
    }

    private static string? Refusal(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "The file is empty. Download it again.";
        if (bytes.StartsWith("%PDF-"u8))
            return "The file is a PDF, which holds pages and no table. Ask its publisher for a spreadsheet or CSV.";
        if (bytes.StartsWith(Compound))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? "The workbook is encrypted: it wants a password. Open it in a spreadsheet program and save it without one."
                : "The file is of an old binary Office format (.xls). Open it in a spreadsheet program and save it as .xlsx, .ods or 'CSV UTF-8'.";
        }

        var text = (bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes).TrimStart(" \t\r\n"u8);
        if (StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8))
            return "The file is a web page, not the data. Download the file that the page links to.";
        if (StartsWith(text, "<?xml"u8))
            return "The file is XML, and neither an archive nor CSV. Save it as .xlsx, .ods or 'CSV UTF-8'.";
        return CsvEncoding.Wide(bytes) is null && bytes.Contains((byte)0)
            ? "The file is no spreadsheet (.xlsx, .ods) and no CSV in UTF-8. Check that it is the file which its publisher released."
            : null;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
