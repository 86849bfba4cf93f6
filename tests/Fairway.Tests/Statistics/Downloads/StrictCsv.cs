using System.Text;

namespace Fairway.Tests.Statistics.Downloads;

/// <param name="IsQuoted">Whether the cell stood in quotation marks.</param>
internal readonly record struct CsvCell(string Text, bool IsQuoted);

/// <summary>Reads RFC 4180 letter by letter, and fails on whatever it does not allow. Shares nothing with what is tested.</summary>
internal static class StrictCsv
{
    public static List<List<CsvCell>> Read(string text, string endOfRecord)
    {
        var records = new List<List<CsvCell>>();
        var record = new List<CsvCell>();
        for (var at = 0; at < text.Length;)
        {
            var (cell, end) = ReadCell(text, at);
            record.Add(cell);
            at = end;
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.True(string.CompareOrdinal(text, at, endOfRecord, 0, endOfRecord.Length) == 0, $"No end of record at {at}: {text[at..Math.Min(at + 20, text.Length)]}");
            at += endOfRecord.Length;
            records.Add(record);
            record = [];
        }

        Assert.Empty(record);
        Assert.All(records, read => Assert.Equal(records[0].Count, read.Count));
        return records;
    }

    private static (CsvCell Cell, int End) ReadCell(string text, int at)
    {
        if (at < text.Length && text[at] == '"')
        {
            var quoted = new StringBuilder();
            for (at++; ; at++)
            {
                if (text[at] != '"')
                    quoted.Append(text[at]);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    quoted.Append(text[at++]);
                else
                    return (new(quoted.ToString(), true), at + 1);
            }
        }

        var plain = new StringBuilder();
        for (; at < text.Length && text[at] is not (',' or '\r' or '\n'); at++)
        {
            Assert.NotEqual('"', text[at]);
            plain.Append(text[at]);
        }

        return (new(plain.ToString(), false), at);
    }
}
