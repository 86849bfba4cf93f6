using Fairway.Statistics.Rows;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>The parameters of the API's addresses.</summary>
internal static class ApiParameters
{
    public static readonly ApiParameter Format = new("format", "The form of the answer. Without it, Accept decides.", """{"type":"string","enum":["json","csv"]}""");

    public static readonly ApiParameter Version = new("version", "A version of the dataset by its number. Without it, the latest.", """{"type":"integer","minimum":1}""");

    public static readonly ApiParameter At = new("at", "As at a day of the data: no later data are taken in.", """{"type":"string","format":"date"}""");

    public static readonly ApiParameter AsPublished = new(
        "as-published", "What the portal said at the end of that day, UTC, or at that instant (2026-05-01T09:30:00Z).", """{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}Z)?$"}""");

    public static readonly ApiParameter Column = new("column", "A column that is not of the key.", """{"type":"string"}""") { IsRequired = true };

    public static readonly ApiParameter Key = new("key", "Each column of the key by its name, with the row's cell as in the CSV: date=2022-08-22.", """{"type":"object","additionalProperties":{"type":"string"}}""") { IsOpen = true };

    public static readonly ApiParameter Language = new("language", "A language of the site. Without it, its source language.", """{"type":"string"}""");

    public static ApiParameter Limit(int otherwise, int most) => new("limit", "Most rows in the answer.", $$"""{"type":"integer","minimum":1,"maximum":{{most}},"default":{{otherwise}}}""");

    public static ApiParameter Offset(int? most = null) => new("offset", "How many rows to pass over.", most is null ? """{"type":"integer","minimum":0,"default":0}""" : $$"""{"type":"integer","minimum":0,"maximum":{{most}},"default":0}""");

    public static readonly ApiParameter[] Rows =
    [
        new("from", "The first day, month, quarter or year. Periods of the dataset that are cut are left out.", Period),
        new("to", "The last day, month, quarter or year.", Period),
        new("last", "Only the last so many periods up to 'to', the one that is not over included. Not with 'from'.", $$"""{"type":"integer","minimum":1,"maximum":{{RowsQuery.MaxLast}}}"""),
        new("every", "Add rows up over periods of this length, or over all the time. Without it, rows as they are.", """{"type":"string","enum":["day","week","month","quarter","year","all"]}"""),
        new("by", "Tell sums apart by the words of these dimensions, parted by commas. Needs 'every'.", """{"type":"string"}"""),
        new("columns", "Columns of the answer after the time column, parted by commas. Without it, all.", """{"type":"string"}"""),
        new("sort", "A column, with a minus before it for the highest first. Without it, by time.", """{"type":"string"}"""),
        Limit(RowsQuery.DefaultLimit, RowsQuery.MaxLimit),
        Offset(),
        new(
            "filters",
            $"Any dimension by its name, with the words that are kept, parted by commas: nationality=Eritrea,Sudan. At most {RowsQuery.MaxWords} words. A word with a comma stands in quotation marks (\"Gambia, The\"), or alone in a parameter that is given again. Any measure by its name and '.min' or '.max', with a number: rows of the answer whose value lies in between.",
            """{"type":"object","additionalProperties":{"type":"string"}}""") { IsOpen = true },
    ];

    private const string Period = """{"type":"string","pattern":"^\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4])?$"}""";
}
