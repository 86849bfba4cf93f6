using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>A dataset of each grain.</summary>
internal static class GrainDatasets
{
    public static Dataset Of(string name) => name switch
    {
        "boats" => TestDatasets.SmallBoats,
        "odd" => OddDataset.Read(),
        "weeks" => Made("week", "2024-03-03", "2024-03-10"),
        "months" => Made("month", "2024-02", "2024-03"),
        "quarters" => Made("quarter", "2024-Q1", "2024-Q2"),
        "years" => Made("year", "2023", "2024"),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Dataset Made(string grain, string first, string second)
    {
        var made = new MadeDataset();
        return (made with
        {
            Definition = made.Definition.Replace("every: day", $"every: {grain}", StringComparison.Ordinal)
                .Replace("figures:\n  year-to-date: { sum: people, over: year-to-date }\n", "", StringComparison.Ordinal),
            Text = made.Text.Replace("figures: { year-to-date: So far }", "", StringComparison.Ordinal),
            Csv = $"date,people,boats,landings,status\n{first},10,1,,provisional\n{second},20,2,[z],final\n",
        }).Require();
    }
}
