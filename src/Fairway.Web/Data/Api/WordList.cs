using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Fairway.Web.Data.Api;

/// <summary>
/// Words in a parameter, parted by commas: <c>nationality=Eritrea,Sudan</c>. A word that has a comma or a quotation mark stands in quotation marks,
/// as in CSV (<c>"Gambia, The",Sudan</c>), or alone in a parameter of its own: the parameter may be given several times.
/// </summary>
internal static class WordList
{
    /// <param name="isWord">Whether a text is one word, whatever commas it has.</param>
    public static bool TryRead(
        IQueryCollection parameters, string name, Func<string, bool> isWord, out ImmutableArray<string> words, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (words, problem) = ([], null);
        var found = new List<string>();
        foreach (var text in parameters[name])
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (isWord(text))
            {
                found.Add(text);
            }
            else if (!TrySplit(text, found))
            {
                problem = ApiProblem.Invalid(name, $"'{name}' has a quotation mark that is not closed, or something behind one that is. Write \"Gambia, The\",Sudan; a quotation mark in a word is written twice.");
                return false;
            }
        }

        words = [.. found.Distinct(StringComparer.Ordinal)];
        return true;
    }

    public static string Write(IEnumerable<string> words) =>
        string.Join(',', words.Select(word => word.AsSpan().IndexOfAny(",\"") < 0 ? word : $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static bool TrySplit(string text, List<string> words)
    {
        for (var place = 0; place <= text.Length; place++)
        {
            if (place == text.Length || text[place] != '"')
            {
                var end = text.IndexOf(',', place);
                words.Add(text[place..(end < 0 ? text.Length : end)]);
                place = end < 0 ? text.Length : end;
            }
            else if (ReadQuoted(text, ref place) is { } word && (place == text.Length || text[place] == ','))
            {
                words.Add(word);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Null when the quotation is not closed.</returns>
    private static string? ReadQuoted(string text, ref int place)
    {
        var word = new StringBuilder();
        for (place++; place < text.Length; place++)
        {
            if (text[place] != '"')
                word.Append(text[place]);
            else if (place + 1 < text.Length && text[place + 1] == '"')
                word.Append(text[++place]);
            else
            {
                place++;
                return word.ToString();
            }
        }

        return null;
    }
}
