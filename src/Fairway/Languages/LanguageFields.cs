using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Fairway.Input;

namespace Fairway.Languages;

/// <summary>Checks single fields of <c>languages.json</c> and reports what is wrong at its place. Null or empty results mean that a fault was reported.</summary>
internal sealed class LanguageFields(string file, JsonPlaces places, FaultList faults)
{
    public bool HasFaults { get; private set; }

    public void Fault(string path, string code, string message)
    {
        HasFaults = true;
        var (line, column) = places.Of(path);
        faults.Error(file, line, column, code, message);
    }

    public void CheckKnown(string path, Dictionary<string, JsonElement>? unknown)
    {
        foreach (var name in unknown?.Keys ?? Enumerable.Empty<string>())
            Fault(path.Length == 0 ? name : $"{path}.{name}", "unknown-field", $"'{name}' is not a field that belongs here. docs/formats/languages.md lists the fields.");
    }

    public bool CheckPresent<T>(string path, [NotNullWhen(true)] T? value)
        where T : class
    {
        if (value is not null)
            return true;
        Fault(path, "missing-field", $"'{path}' is missing. docs/formats/languages.md says what it holds.");
        return false;
    }

    public string Text(string path, string? value)
    {
        if (!CheckPresent(path, value))
            return "";
        if (value.Length is 0 or > LanguageReader.MaxTextLength)
            Invalid(path, string.Create(CultureInfo.InvariantCulture, $"has {value.Length} characters; 1 to {LanguageReader.MaxTextLength} are allowed"));
        return value;
    }

    public int Number(string path, int? value, int least, int most, int absent)
    {
        if (value is not { } number)
            return absent;
        if (number < least || number > most)
            Invalid(path, string.Create(CultureInfo.InvariantCulture, $"is {number}; {least} to {most} are allowed"));
        return number;
    }

    /// <summary>Twelve names, or none after a fault.</summary>
    public ImmutableArray<string> Months(string path, List<string?>? value)
    {
        if (!CheckPresent(path, value))
            return [];
        if (value.Count != 12)
        {
            Invalid(path, string.Create(CultureInfo.InvariantCulture, $"has {value.Count} months; a year has 12 here"));
            return [];
        }

        return [.. value.Select((name, i) => Text(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), name))];
    }

    public DatePattern? Pattern(string path, string? value, bool day, bool year)
    {
        var text = Text(path, value);
        if (text.Length == 0)
            return null;
        if (!DatePattern.TryParse(text, out var pattern, out var fault))
        {
            Invalid(path, fault);
            return null;
        }

        if (pattern.HasDay != day || !pattern.HasMonth || pattern.HasYear != year)
            Invalid(path, $"must hold {(day ? "a day and " : "")}a month{(year ? " and a year" : "")}, and no other part of a date");
        return pattern;
    }

    public string Pair(string path, string? value)
    {
        var text = Text(path, value);
        if (text.Length > 0 && !ListPatterns.IsPattern(text))
            Invalid(path, "must hold {0} and after it {1}, each once");
        return text;
    }

    public void Invalid(string path, string what) => Fault(path, "invalid-value", $"'{path}' {what}.");
}
