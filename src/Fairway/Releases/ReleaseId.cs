using System.Diagnostics.CodeAnalysis;

namespace Fairway.Releases;

/// <summary>The id of a release's commit: 40 lower-case hexadecimal digits, which git derives from everything that the release and its predecessors hold.</summary>
public readonly record struct ReleaseId
{
    public const int Length = 40;

    private readonly string? _value;

    private ReleaseId(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("This is no release's id: it was never set.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ReleaseId id)
    {
        id = default;
        if (text is null || text.Length != Length || !text.All(char.IsAsciiHexDigitLower))
            return false;
        id = new(text);
        return true;
    }

    public static ReleaseId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is not the id of a release: write its 40 hexadecimal digits in lower case.");

    public override string ToString() => Value;
}
