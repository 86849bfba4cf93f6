using System.Diagnostics.CodeAnalysis;

namespace Fairway.Input;

/// <summary>Names that appear in addresses: lower-case ASCII letters, digits and single hyphens between them.</summary>
public static class Slug
{
    public const int MaxLength = 64;

    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && (text[i] != '-' || text[i - 1] == '-'))
                return false;
        }

        return true;
    }
}
