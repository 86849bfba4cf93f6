using System.Collections.Immutable;
using Fairway.Statistics;

namespace Fairway.Web.Data;

/// <summary>Grains as they are written in addresses.</summary>
internal static class GrainNames
{
    public static ImmutableArray<string> All { get; } = ["day", "week", "month", "quarter", "year"];

    public static string Of(Grain grain) => All[(int)grain];

    public static bool TryParse(string text, out Grain grain)
    {
        var index = All.IndexOf(text);
        grain = (Grain)Math.Max(index, 0);
        return index >= 0;
    }
}
