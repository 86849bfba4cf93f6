using System.Text;

namespace Fairway.Tests.Statistics.Citations;

/// <summary>
/// Reads one BibTeX entry by the rules of BibTeX itself: a value in braces ends where the braces are even, and a backslash does not hide a brace. Then TeX reads the value: commands become their
/// signs, other braces group.
/// </summary>
internal sealed class BibTeXReader
{
    private static readonly (string Command, string Sign)[] Commands =
    [
        (@"\textbackslash{}", "\\"), (@"\textbraceleft{}", "{"), (@"\textbraceright{}", "}"), (@"\textasciitilde{}", "~"), (@"\textasciicircum{}", "^"),
        (@"\$", "$"), (@"\&", "&"), (@"\#", "#"), (@"\%", "%"), (@"\_", "_"),
    ];

    private readonly string _text;
    private int _place;

    private BibTeXReader(string text) => _text = text;

    /// <returns>Type, key and the raw value of each field.</returns>
    public static (string Type, string Key, Dictionary<string, string> Fields) Read(string text)
    {
        var reader = new BibTeXReader(text);
        reader.Expect('@');
        var type = reader.Until('{');
        var key = reader.Until(',');
        var fields = new Dictionary<string, string>();
        while (true)
        {
            reader.Space();
            var name = reader.Until('=').Trim();
            reader.Space();
            fields.Add(name, reader._text[reader._place] == '{' ? reader.Braced() : reader.Word());
            reader.Space();
            if (reader.Take() == '}')
                break;
        }

        Assert.Equal("\n", text[reader._place..]);
        return (type, key, fields);
    }

    /// <summary>What TeX sets of a value.</summary>
    public static string Set(string value)
    {
        var set = new StringBuilder();
        for (var i = 0; i < value.Length;)
        {
            if (Commands.FirstOrDefault(command => value.AsSpan(i).StartsWith(command.Command)) is { Command: { } found, Sign: var sign })
            {
                set.Append(sign);
                i += found.Length;
                continue;
            }

            Assert.False("\\$&#%_^~".Contains(value[i], StringComparison.Ordinal), $"TeX would take '{value[i]}' for its own in: {value}");
            if (value[i] is not ('{' or '}'))
                set.Append(value[i]);
            i++;
        }

        return set.ToString();
    }

    private string Braced()
    {
        var start = ++_place;
        for (var depth = 1; depth > 0; _place++)
            depth += _text[_place] switch { '{' => 1, '}' => -1, _ => 0 };
        return _text[start..(_place - 1)];
    }

    private string Word()
    {
        var start = _place;
        while (char.IsAsciiLetterOrDigit(_text[_place]))
            _place++;
        return _text[start.._place];
    }

    private string Until(char sign)
    {
        var start = _place;
        while (_text[_place] != sign)
            _place++;
        return _text[start.._place++];
    }

    private void Space()
    {
        while (char.IsWhiteSpace(_text[_place]))
            _place++;
    }

    private char Take() => _text[_place++];

    private void Expect(char sign) => Assert.Equal(sign, Take());
}
