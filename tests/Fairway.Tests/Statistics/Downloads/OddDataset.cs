using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>Rows whose words look like formulas, numbers, dates or mark-up, with numbers of every size and every kind of missing value.</summary>
internal static class OddDataset
{
    public static readonly string[] Words =
    [
        "=1+1", "+44 20", "-5", "@SUM(A1)", "\t=2", "'=3", "it's", "00123", "2026-08-20", "1e5", "TRUE", "#REF!", "a, b; \"c\"", "two\nlines", "two  blanks", "<b>&amp;</b>",
        "_x0041_", "_x_", "سلام", "😀 \u202eabc", "bell\u0007", "",
    ];

    public static Dataset Read() => Made.Require();

    private static MadeDataset Made
    {
        get
        {
            var made = new MadeDataset();
            return made with
            {
                Definition = made.Definition
                    .Replace("boats: { role: measure, type: integer }", "boats: { role: measure, type: decimal }\n  port: { role: dimension }", StringComparison.Ordinal)
                    .Replace("key: [date]", "key: [date, port]", StringComparison.Ordinal)
                    .Replace(", complete: true", "", StringComparison.Ordinal)
                    .Replace("  - { column: landings, at-most: boats }", "", StringComparison.Ordinal)
                    .Replace("rules:\n", "", StringComparison.Ordinal)
                    .Replace("  status: { role: status }", "  place: { role: text }\n  status: { role: status }", StringComparison.Ordinal),
                Text = made.Text.Replace("columns: {", "columns: { port: =Port, place: Place,", StringComparison.Ordinal),
                Csv = "date,people,boats,port,landings,place,status\n" + string.Concat(Words.Select(Row)),
            };
        }
    }

    /// <summary>The port is never empty and has no blanks at its ends; the place may be empty.</summary>
    private static string Row(string word, int i)
    {
        var port = word.Trim().Length == 0 ? "none" : word.Trim();
        var landings = (i % 4) switch { 0 => "", 1 => "[z]", 2 => "[c]", _ => "3" };
        return $"2024-02-28,{(i == 1 ? "999999999999999" : "1234")},{(i == 2 ? "-0.125" : "12.5")},{Quoted(port)},{landings},{Quoted(word.Trim())},{(i % 2 == 0 ? "final" : "estimated")}\n";
    }

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
