using Fairway.Input;

namespace Fairway.Markup.Figures;

/// <summary>What stands between the braces: <c>dataset.figure[.date|.when][ at=yyyy-MM-dd]</c>.</summary>
internal readonly record struct FigureSyntax(string Dataset, string Figure, FigurePart Part, DateOnly? At)
{
    private const string AtPrefix = "at=";

    /// <summary>False with a sentence about the first thing that is wrong.</summary>
    public static bool TryParse(string text, out FigureSyntax figure, out string problem)
    {
        figure = default;
        DateOnly? at = null;
        var name = text;
        if (text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space)
        {
            name = text[..space];
            var option = text[(space + 1)..];
            if (!option.StartsWith(AtPrefix, StringComparison.Ordinal) || ParseDate(option[AtPrefix.Length..]) is not { } date)
            {
                problem = $"'{option}' is not a date of the form at=2025-04-17.";
                return false;
            }

            at = date;
        }

        var parts = name.Split('.');
        var part = parts is [_, _, var last] ? ParsePart(last) : FigurePart.Value;
        if (parts.Length is < 2 or > 3 || part is null || !Slug.IsValid(parts[0]) || !Slug.IsValid(parts[1]))
        {
            problem = $"'{name}' is not a figure such as small-boat-arrivals.year-to-date, with .date or .when after it at most.";
            return false;
        }

        figure = new FigureSyntax(parts[0], parts[1], part.Value, at);
        problem = "";
        return true;
    }

    /// <summary>An ISO 8601 day and nothing else.</summary>
    public static DateOnly? ParseDate(string text) =>
        IsoDay.TryParse(text, out var date) ? date : null;

    private static FigurePart? ParsePart(string text) => text switch
    {
        "date" => FigurePart.Date,
        "when" => FigurePart.When,
        _ => null,
    };
}
