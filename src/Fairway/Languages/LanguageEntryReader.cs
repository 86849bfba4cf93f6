using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Fairway.Languages;

/// <summary>Checks one entry of <c>languages.json</c> and makes its <see cref="Language"/>.</summary>
internal sealed class LanguageEntryReader(LanguageFields fields, ImmutableDictionary<string, Typography> typographies)
{
    /// <summary>Null when a fault was reported.</summary>
    public Language? Read(string path, LanguageEntry entry)
    {
        fields.CheckKnown(path, entry.Unknown);
        var tag = Tag($"{path}.tag", entry.Tag);
        var english = fields.Text($"{path}.english", entry.English);
        var endonym = fields.Text($"{path}.endonym", entry.Endonym);
        var direction = Direction($"{path}.direction", entry.Direction);
        var aliases = (entry.Aliases ?? []).Select((alias, i) => Tag(string.Create(CultureInfo.InvariantCulture, $"{path}.aliases[{i}]"), alias)).ToImmutableArray();
        var fallbacks = (entry.Fallbacks ?? []).Select((fallback, i) => Tag(string.Create(CultureInfo.InvariantCulture, $"{path}.fallbacks[{i}]"), fallback)).ToImmutableArray();
        var typography = Typography($"{path}.typography", entry.Typography);
        fields.CheckKnown($"{path}.cldr", entry.Cldr?.Unknown);
        var numbers = Numbers($"{path}.numbers", entry.Numbers);
        var dates = Dates($"{path}.dates", entry.Dates);
        var lists = Lists($"{path}.lists", entry.Lists);
        var quotes = Quotes($"{path}.quotes", entry.Quotes);
        var plurals = Plurals($"{path}.plurals", entry.Plurals);
        if (fields.HasFaults || numbers is null || dates is null || lists is null || plurals is null)
            return null;

        var numberWriter = new NumberWriter(numbers);
        return new Language
        {
            Tag = tag,
            Endonym = endonym,
            EnglishName = english,
            Direction = direction,
            Aliases = aliases,
            Fallbacks = fallbacks,
            Typography = typography,
            Numbers = numberWriter,
            Dates = new DateWriter(dates, numberWriter),
            Lists = lists,
            Quotes = quotes,
            Plurals = plurals,
        };
    }

    private LanguageTag Tag(string path, string? value)
    {
        var text = fields.Text(path, value);
        if (text.Length > 0 && (!LanguageTag.TryParse(text, out var tag) || tag.Value != text))
            fields.Invalid(path, $"is '{text}'; a language tag in its canonical case is needed, such as en, fa-AF or ckb");
        return LanguageTag.TryParse(text, out tag) ? tag : default;
    }

    private TextDirection Direction(string path, string? value)
    {
        var text = fields.Text(path, value);
        if (text is not ("" or "ltr" or "rtl"))
            fields.Invalid(path, $"is '{text}'; write ltr or rtl");
        return text == "rtl" ? TextDirection.RightToLeft : TextDirection.LeftToRight;
    }

    private Typography? Typography(string path, string? name)
    {
        if (name is null || typographies.TryGetValue(name, out var typography))
            return name is null ? null : typographies[name];
        fields.Invalid(path, $"is '{name}', which 'typographies' does not hold");
        return null;
    }

    private NumberFormat? Numbers(string path, NumbersEntry? entry)
    {
        if (!fields.CheckPresent(path, entry))
            return null;
        fields.CheckKnown(path, entry.Unknown);
        var groupSize = fields.Number($"{path}.groupSize", entry.GroupSize, 2, 4, 3);
        return new NumberFormat
        {
            Digits = Digits($"{path}.digits", entry.Digits),
            Decimal = fields.Text($"{path}.decimal", entry.Decimal),
            Group = fields.Text($"{path}.group", entry.Group),
            GroupSize = groupSize,
            FurtherGroupSize = fields.Number($"{path}.furtherGroupSize", entry.FurtherGroupSize, 2, 4, groupSize),
            MinimumGroupingDigits = fields.Number($"{path}.minimumGroupingDigits", entry.MinimumGroupingDigits, 1, 3, 1),
            Plus = fields.Text($"{path}.plus", entry.Plus),
            Minus = fields.Text($"{path}.minus", entry.Minus),
            Percent = fields.Text($"{path}.percent", entry.Percent),
            PercentPattern = PercentPattern($"{path}.percentPattern", entry.PercentPattern),
        };
    }

    private ImmutableArray<string> Digits(string path, string? value)
    {
        var text = fields.Text(path, value);
        var digits = text.EnumerateRunes().ToImmutableArray();
        var areTenInOrder = digits.Length == 10
            && digits.Select((digit, i) => Rune.GetUnicodeCategory(digit) == UnicodeCategory.DecimalDigitNumber && (int)Rune.GetNumericValue(digit) == i).All(right => right);
        if (text.Length > 0 && !areTenInOrder)
            fields.Invalid(path, $"is '{text}'; it must be the ten digits of one script, from zero to nine");
        return [.. digits.Select(digit => digit.ToString())];
    }

    private string PercentPattern(string path, string? value)
    {
        var text = fields.Text(path, value);
        if (text.Length > 0 && (text.Split("{0}").Length != 2 || text.Split('%').Length != 2))
            fields.Invalid(path, $"is '{text}'; it must hold {{0}} for the number once, and % for the sign once");
        return text;
    }

    private DateFormat? Dates(string path, DatesEntry? entry)
    {
        if (!fields.CheckPresent(path, entry))
            return null;
        fields.CheckKnown(path, entry.Unknown);
        var months = fields.Months($"{path}.months", entry.Months);
        var alone = entry.MonthsAlone is null ? months : fields.Months($"{path}.monthsAlone", entry.MonthsAlone);
        var abbreviated = fields.Months($"{path}.monthsAbbreviated", entry.MonthsAbbreviated);
        var full = fields.Pattern($"{path}.full", entry.Full, day: true, year: true);
        var day = fields.Pattern($"{path}.day", entry.Day, day: true, year: false);
        var month = fields.Pattern($"{path}.month", entry.Month, day: false, year: true);
        var second = entry.Second is null ? null : Second($"{path}.second", entry.Second);
        return full is null || day is null || month is null
            ? null
            : new DateFormat { Months = months, MonthsAlone = alone, MonthsAbbreviated = abbreviated, Full = full, Day = day, Month = month, Second = second };
    }

    private SecondCalendar? Second(string path, SecondCalendarEntry entry)
    {
        fields.CheckKnown(path, entry.Unknown);
        var calendar = fields.Text($"{path}.calendar", entry.Calendar);
        if (calendar is not ("" or "solar-hijri"))
            fields.Invalid($"{path}.calendar", $"is '{calendar}'; the calendar that is known is solar-hijri");
        var months = fields.Months($"{path}.months", entry.Months);
        var full = fields.Pattern($"{path}.full", entry.Full, day: true, year: true);
        var pair = fields.Pair($"{path}.pair", entry.Pair);
        return full is null ? null : new SecondCalendar(months, full, pair);
    }

    private ListPatterns? Lists(string path, ListsEntry? entry)
    {
        if (!fields.CheckPresent(path, entry))
            return null;
        fields.CheckKnown(path, entry.Unknown);
        return new ListPatterns(
            fields.Pair($"{path}.two", entry.Two),
            fields.Pair($"{path}.start", entry.Start),
            fields.Pair($"{path}.middle", entry.Middle),
            fields.Pair($"{path}.end", entry.End));
    }

    private (string Open, string Close) Quotes(string path, QuotesEntry? entry)
    {
        if (!fields.CheckPresent(path, entry))
            return default;
        fields.CheckKnown(path, entry.Unknown);
        return (fields.Text($"{path}.open", entry.Open), fields.Text($"{path}.close", entry.Close));
    }

    private PluralRules? Plurals(string path, PluralsEntry? entry)
    {
        if (!fields.CheckPresent(path, entry))
            return null;
        fields.CheckKnown(path, entry.Unknown);
        if (!Present($"{path}.cardinal", entry.Cardinal, out var cardinal) || !Present($"{path}.ordinal", entry.Ordinal, out var ordinal))
            return null;
        if (PluralRules.TryParse(cardinal, ordinal, out var rules, out var fault))
            return rules;
        fields.Fault(path, "invalid-plural-rule", fault);
        return null;
    }

    private bool Present(string path, Dictionary<string, string?>? texts, out Dictionary<string, string> present)
    {
        present = [];
        if (!fields.CheckPresent(path, texts))
            return false;
        foreach (var (category, text) in texts)
            present[category] = fields.Text($"{path}.{category}", text);
        return true;
    }
}
