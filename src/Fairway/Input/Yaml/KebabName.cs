namespace Fairway.Input.Yaml;

/// <summary>The name of an enumeration's member as files, messages and addresses write it: <c>InForce</c> is <c>in-force</c>.</summary>
public static class KebabName
{
    public static string Of<T>(T value)
        where T : struct, Enum => KebabNames<T>.Write(value);

    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum => KebabNames<T>.TryParse(text, out value);
}
