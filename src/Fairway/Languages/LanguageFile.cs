using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fairway.Languages;

/// <summary>The shape of <c>languages.json</c>, before it is checked. Everything may be absent, so that one run can name all that is.</summary>
internal sealed class LanguageFile : LanguageFileObject
{
    public Dictionary<string, TypographyEntry?>? Typographies { get; set; }

    public List<LanguageEntry?>? Languages { get; set; }
}

/// <summary>Keeps the fields that are not known, to be reported.</summary>
internal abstract class LanguageFileObject
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class LanguageEntry : LanguageFileObject
{
    public string? Tag { get; set; }

    public string? English { get; set; }

    public string? Endonym { get; set; }

    public string? Direction { get; set; }

    public List<string?>? Aliases { get; set; }

    public List<string?>? Fallbacks { get; set; }

    public string? Typography { get; set; }

    public CldrEntry? Cldr { get; set; }

    public NumbersEntry? Numbers { get; set; }

    public DatesEntry? Dates { get; set; }

    public ListsEntry? Lists { get; set; }

    public QuotesEntry? Quotes { get; set; }

    public PluralsEntry? Plurals { get; set; }
}

internal sealed class TypographyEntry : LanguageFileObject
{
    public List<string?>? Fonts { get; set; }

    public string? Generic { get; set; }

    public decimal? LineHeight { get; set; }

    public decimal? HeadingLineHeight { get; set; }

    public decimal? TitleLineHeight { get; set; }
}

/// <summary>Where the entry's values come from; for people and for the program that takes them from there.</summary>
internal sealed class CldrEntry : LanguageFileObject
{
    public string? Locale { get; set; }

    public string? Digits { get; set; }

    public string? Second { get; set; }

    public List<string?>? Kept { get; set; }
}

internal sealed class NumbersEntry : LanguageFileObject
{
    public string? Digits { get; set; }

    public string? Decimal { get; set; }

    public string? Group { get; set; }

    public int? GroupSize { get; set; }

    public int? FurtherGroupSize { get; set; }

    public int? MinimumGroupingDigits { get; set; }

    public string? Plus { get; set; }

    public string? Minus { get; set; }

    public string? Percent { get; set; }

    public string? PercentPattern { get; set; }
}

internal sealed class DatesEntry : LanguageFileObject
{
    public List<string?>? Months { get; set; }

    public List<string?>? MonthsAlone { get; set; }

    public List<string?>? MonthsAbbreviated { get; set; }

    public string? Full { get; set; }

    public string? Day { get; set; }

    public string? Month { get; set; }

    public SecondCalendarEntry? Second { get; set; }
}

internal sealed class SecondCalendarEntry : LanguageFileObject
{
    public string? Calendar { get; set; }

    public List<string?>? Months { get; set; }

    public string? Full { get; set; }

    public string? Pair { get; set; }
}

internal sealed class ListsEntry : LanguageFileObject
{
    public string? Two { get; set; }

    public string? Start { get; set; }

    public string? Middle { get; set; }

    public string? End { get; set; }
}

internal sealed class QuotesEntry : LanguageFileObject
{
    public string? Open { get; set; }

    public string? Close { get; set; }
}

internal sealed class PluralsEntry : LanguageFileObject
{
    public Dictionary<string, string?>? Cardinal { get; set; }

    public Dictionary<string, string?>? Ordinal { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = LanguageReader.MaxDepth)]
[JsonSerializable(typeof(LanguageFile))]
internal sealed partial class LanguageFileContext : JsonSerializerContext;
