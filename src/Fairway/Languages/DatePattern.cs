using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Fairway.Languages;

/// <summary>
/// A date pattern of CLDR (UTS 35, part 4, section 8) with its day, month and year fields: <c>d dd M MM MMM MMMM LLL LLLL y</c>.
/// Text between apostrophes is literal, <c>''</c> is an apostrophe.
/// </summary>
public sealed class DatePattern
{
    private readonly ImmutableArray<(DateField Field, string Literal)> _parts;

    private DatePattern(ImmutableArray<(DateField, string)> parts) => _parts = parts;

    public bool HasDay => Has(DateField.Day, DateField.PaddedDay);

    public bool HasMonth => Has(DateField.MonthNumber, DateField.MonthAlone);

    public bool HasYear => Has(DateField.Year, DateField.Year);

    /// <param name="fault">When false: the end of a sentence that says which part is wrong.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out DatePattern? pattern, [NotNullWhen(false)] out string? fault)
    {
        var parts = ImmutableArray.CreateBuilder<(DateField, string)>();
        var literal = new StringBuilder();
        pattern = null;
        fault = null;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\'')
            {
                i = ReadQuoted(text, i, literal);
                continue;
            }

            if (!char.IsAsciiLetter(text[i]))
            {
                literal.Append(text[i++]);
                continue;
            }

            var end = i;
            while (end < text.Length && text[end] == text[i])
                end++;
            if (FieldOf(text[i..end]) is not { } field)
            {
                fault = $"has '{text[i..end]}', which is not one of d, dd, M, MM, MMM, MMMM, LLL, LLLL, y; letters that are text stand between apostrophes";
                return false;
            }

            Flush(parts, literal);
            parts.Add((field, ""));
            i = end;
        }

        Flush(parts, literal);
        pattern = new DatePattern(parts.ToImmutable());
        return true;
    }

    internal void Write(StringBuilder text, NumberWriter numbers, Func<int, DateField, string> monthName, int year, int month, int day)
    {
        foreach (var (field, literal) in _parts)
        {
            _ = field switch
            {
                DateField.Literal => text.Append(literal),
                DateField.Year => text.Append(numbers.WritePlain(year)),
                DateField.Day => numbers.AppendPadded(text, day, 1),
                DateField.PaddedDay => numbers.AppendPadded(text, day, 2),
                DateField.MonthNumber => numbers.AppendPadded(text, month, 1),
                DateField.PaddedMonthNumber => numbers.AppendPadded(text, month, 2),
                _ => text.Append(monthName(month, field)),
            };
        }
    }

    private bool Has(DateField first, DateField last) => _parts.Any(part => part.Field >= first && part.Field <= last);

    private static DateField? FieldOf(string letters) => letters switch
    {
        "y" => DateField.Year,
        "d" => DateField.Day,
        "dd" => DateField.PaddedDay,
        "M" => DateField.MonthNumber,
        "MM" => DateField.PaddedMonthNumber,
        "MMM" or "LLL" => DateField.MonthAbbreviated,
        "MMMM" => DateField.Month,
        "LLLL" => DateField.MonthAlone,
        _ => null,
    };

    private static int ReadQuoted(string text, int start, StringBuilder literal)
    {
        if (start + 1 < text.Length && text[start + 1] == '\'')
        {
            literal.Append('\'');
            return start + 2;
        }

        var end = text.IndexOf('\'', start + 1);
        if (end < 0)
            end = text.Length;
        literal.Append(text, start + 1, end - start - 1);
        return Math.Min(end + 1, text.Length);
    }

    private static void Flush(ImmutableArray<(DateField, string)>.Builder parts, StringBuilder literal)
    {
        if (literal.Length == 0)
            return;
        parts.Add((DateField.Literal, literal.ToString()));
        literal.Clear();
    }
}

internal enum DateField
{
    Literal,
    Year,
    Day,
    PaddedDay,
    MonthNumber,
    PaddedMonthNumber,
    Month,
    MonthAbbreviated,
    MonthAlone,
}
