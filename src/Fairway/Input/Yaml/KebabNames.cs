using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Fairway.Input.Yaml;

/// <summary>The names of an enumeration's members as files write them: <c>InForce</c> is <c>in-force</c>.</summary>
internal static class KebabNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName =
        Enum.GetValues<T>().ToFrozenDictionary(value => Kebab(Enum.GetName(value)!), StringComparer.Ordinal);

    /// <summary>In the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetNames<T>().Select(Kebab)];

    public static bool TryParse(string text, out T value) => ByName.TryGetValue(text, out value);

    public static string Write(T value) => Kebab(Enum.GetName(value)!);

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
