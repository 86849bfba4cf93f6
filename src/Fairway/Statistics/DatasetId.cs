using System.Diagnostics.CodeAnalysis;

namespace Fairway.Statistics;

/// <summary>The name of a dataset in addresses and prose, such as <c>small-boat-arrivals</c>: kebab-case, at most 64 letters.</summary>
public readonly record struct DatasetId : IParsable<DatasetId>, IComparable<DatasetId>
{
    private readonly string? _value;

    private DatasetId(string value) => _value = value;

    public string Value => _value ?? "";

    public static DatasetId Parse(string s) =>
        TryParse(s, out var id) ? id : throw new FormatException($"'{s}' is not the name of a dataset, such as 'small-boat-arrivals'.");

    public static bool TryParse([NotNullWhen(true)] string? s, out DatasetId result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DatasetId result)
    {
        result = Input.Slug.IsValid(s) ? new DatasetId(s) : default;
        return result.Value.Length > 0;
    }

    static DatasetId IParsable<DatasetId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public int CompareTo(DatasetId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
