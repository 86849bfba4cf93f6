using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Data;

/// <summary>Reads query strings strictly: what is not known, given twice or not exact is refused with a problem that names it.</summary>
internal static class Parameters
{
    public static ApiProblem? Unknown(IQueryCollection query, params ReadOnlySpan<string> known) => Unknown(query, known, []);

    /// <param name="lists">Those of the known that may be given more than once.</param>
    public static ApiProblem? Unknown(IQueryCollection query, ReadOnlySpan<string> known, ReadOnlySpan<string> lists)
    {
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name))
                return ApiProblem.UnknownParameter(name, known.ToArray());
            if (values.Count > 1 && !lists.Contains(name))
                return ApiProblem.Invalid(name, $"'{name}' is given {values.Count} times. Give it once.");
        }

        return null;
    }

    /// <summary>Null where it is not given; an empty value, as of a form's empty field, counts as none.</summary>
    public static string? Text(IQueryCollection query, string name) => IsGiven(query, name, out var text) ? text : null;

    /// <summary>A day, month, quarter or year. In a dataset of weeks a day stands for its week.</summary>
    public static bool TryPeriod(IQueryCollection query, string name, Grain dataset, out Period? period, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (period, problem) = (null, null);
        if (!IsGiven(query, name, out var text))
            return true;
        foreach (var grain in (ReadOnlySpan<Grain>)[Grain.Day, Grain.Month, Grain.Quarter, Grain.Year])
        {
            if (!Period.TryParse(grain, text, out var parsed))
                continue;
            period = grain == Grain.Day && dataset == Grain.Week ? Period.Of(Grain.Week, parsed.Start) : parsed;
            return true;
        }

        problem = ApiProblem.Invalid(name, $"'{name}' must be a day, month, quarter or year, written as 2026-08-20, 2026-08, 2026-Q3 or 2026.");
        return false;
    }

    /// <summary>A number with a point, at most 15 digits; null where it is not given.</summary>
    public static bool TryDecimal(IQueryCollection query, string name, out decimal? number, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (number, problem) = (null, null);
        if (!IsGiven(query, name, out var text))
            return true;
        const int MostLetters = 17;
        if (text.Length <= MostLetters
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed))
        {
            number = parsed;
            return true;
        }

        problem = ApiProblem.Invalid(name, $"'{name}' must be a number such as 100 or 12.5.");
        return false;
    }

    /// <summary>A day as 2026-08-20; null where it is not given.</summary>
    public static bool TryDay(IQueryCollection query, string name, out DateOnly? day, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (day, problem) = (null, null);
        if (!IsGiven(query, name, out var text))
            return true;
        if (IsoDay.TryParse(text, out var parsed))
        {
            day = parsed;
            return true;
        }

        problem = ApiProblem.Invalid(name, $"'{name}' must be a day written as 2026-08-20.");
        return false;
    }

    public static bool TryLanguage(
        IQueryCollection query, string name, LanguageSet languages, [NotNullWhen(true)] out Language? language, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (language, problem) = (languages.Source, null);
        if (!IsGiven(query, name, out var text) || (LanguageTag.TryParse(text, out var tag) && languages.TryGet(tag, out language)))
            return true;

        language = null;
        problem = ApiProblem.Invalid(name, $"'{name}' must be a language of this site: {string.Join(", ", languages.All.Select(offered => offered.Tag))}.");
        return false;
    }

    public static bool TryGrain(IQueryCollection query, string name, Grain otherwise, out Grain grain, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (grain, problem) = (otherwise, null);
        if (!IsGiven(query, name, out var text) || GrainNames.TryParse(text, out grain))
            return true;

        problem = ApiProblem.Invalid(name, $"'{name}' must be one of: {string.Join(", ", GrainNames.All)}.");
        return false;
    }

    public static bool TryNumber(
        IQueryCollection query, string name, int otherwise, int least, int most, out int number, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (number, problem) = (otherwise, null);
        if (!IsGiven(query, name, out var text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most))
        {
            return true;
        }

        problem = ApiProblem.Invalid(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' must be a whole number from {least} to {most}."));
        return false;
    }

    private static bool IsGiven(IQueryCollection query, string name, out string text)
    {
        text = query.TryGetValue(name, out var values) && !StringValues.IsNullOrEmpty(values) ? values.ToString() : "";
        return text.Length > 0;
    }
}
