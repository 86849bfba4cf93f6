using System.Text;

namespace Fairway.Languages.MessageFormat;

/// <summary>
/// A message made strange, to see in a browser what a real translation does to a page: 40 % longer, in letters that no font of the source language can hide,
/// every message in brackets so that one that is cut off, or that is written in code, shows. Arguments and their cases stay.
/// </summary>
public static class PseudoText
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Accented = "åƀçđéƒĝĥíĵķļḿñóþǫŕšţúṽŵẋýž";

    /// <summary>Letters of a script that runs from right to left, by their place alone.</summary>
    private const string RightToLeft = "אבגדהוזחטיכלמנסעפצקרשתךםןף";

    /// <summary>Of a text's own length, in per cent.</summary>
    private const int Longer = 40;

    private const int WordLength = 9;

    /// <param name="message">In ICU MessageFormat; one that is accepted by the check.</param>
    /// <param name="direction">From right to left: in Hebrew letters, which no reader should take for words.</param>
    public static string Of(string message, TextDirection direction)
    {
        var letters = direction == TextDirection.RightToLeft ? RightToLeft : Accented;
        var text = new StringBuilder("[");
        var at = 0;
        Text(message, ref at, text, letters);
        return text.Append(']').ToString();
    }

    /// <summary>To the end, or to the brace that closes a case.</summary>
    private static void Text(string message, ref int at, StringBuilder text, string letters)
    {
        var words = 0;
        while (at < message.Length && message[at] != '}')
        {
            switch (message[at])
            {
                case '{':
                    Argument(message, ref at, text, letters);
                    break;
                case '\'' when message.AsSpan(at + 1).StartsWith("{") || message.AsSpan(at + 1).StartsWith("}"):
                    var end = message.IndexOf('\'', at + 1);
                    text.Append(message, at, (end < 0 ? message.Length - 1 : end) - at + 1);
                    at = end < 0 ? message.Length : end + 1;
                    break;
                default:
                    text.Append(Strange(message[at], letters));
                    words++;
                    at++;
                    break;
            }
        }

        Lengthen(text, (words * Longer + 99) / 100);
    }

    /// <summary>In words that a line can be broken between, as a translation's can.</summary>
    private static void Lengthen(StringBuilder text, int by)
    {
        for (var i = 1; i <= by; i++)
            text.Append(i % WordLength == 0 && i < by ? ' ' : '~');
    }

    private static void Argument(string message, ref int at, StringBuilder text, string letters)
    {
        var start = at;
        var depth = 0;
        while (at < message.Length && message[at] is not (',' or '}'))
            at++;
        if (at < message.Length && message[at] == ',' && HasCases(message, at))
        {
            text.Append(message, start, at - start);
            Cases(message, ref at, text, letters);
            return;
        }

        for (at = start; at < message.Length; at++)
        {
            depth += message[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                break;
        }

        at++;
        text.Append(message, start, at - start);
    }

    private static bool HasCases(string message, int comma) =>
        message[(comma + 1)..].TrimStart() is var type && (type.StartsWith("plural", StringComparison.Ordinal) || type.StartsWith("select", StringComparison.Ordinal));

    /// <summary>Names and numbers of cases as they are, what stands in their braces as text, to the brace that closes the argument.</summary>
    private static void Cases(string message, ref int at, StringBuilder text, string letters)
    {
        while (at < message.Length && message[at] != '}')
        {
            text.Append(message[at]);
            if (message[at++] != '{')
                continue;
            Text(message, ref at, text, letters);
            text.Append('}');
            at++;
        }

        text.Append('}');
        at++;
    }

    private static char Strange(char c, string letters) =>
        Latin.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var place ? char.IsUpper(c) ? char.ToUpperInvariant(letters[place]) : letters[place] : c;
}
