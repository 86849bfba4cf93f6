using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Fairway.Languages.MessageFormat;

/// <summary>
/// ICU MessageFormat with its default apostrophes: <c>''</c> is one, and one before <c>{ }</c>, or before <c>#</c> in a plural, starts quoted text.
/// Narrower than ICU in two places where ICU would show syntax to a reader: a <c>}</c> without its <c>{</c>, and a <c>#</c> of a select inside a plural.
/// </summary>
internal sealed class MessageParser(string text)
{
    private int _at;

    /// <summary>The first thing that is wrong.</summary>
    public MessageError? Error { get; private set; }

    public ImmutableArray<MessageNode>? Parse()
    {
        if (text.Length > Message.MaxLength)
            return Fail<ImmutableArray<MessageNode>>(0, string.Create(CultureInfo.InvariantCulture, $"The message has {text.Length} characters; {Message.MaxLength} are allowed."));
        return ReadNodes(Surrounding.Nothing, depth: 0);
    }

    private enum Surrounding
    {
        Nothing,
        Plural,
        Select,
        SelectInPlural,
    }

    private ImmutableArray<MessageNode>? ReadNodes(Surrounding around, int depth)
    {
        if (depth > Message.MaxDepth)
            return Fail<ImmutableArray<MessageNode>>(_at, string.Create(CultureInfo.InvariantCulture, $"Messages are nested more than {Message.MaxDepth} deep here. Write it in flat sentences."));

        var nodes = ImmutableArray.CreateBuilder<MessageNode>();
        var literal = new StringBuilder();
        while (_at < text.Length && !(text[_at] == '}' && depth > 0))
        {
            switch (text[_at])
            {
                case '\'':
                    ReadApostrophe(literal, around);
                    break;
                case '}':
                    return Fail<ImmutableArray<MessageNode>>(_at, "This '}' has no '{'. Remove it, or write '}' between apostrophes to show it.");
                case '#' when around == Surrounding.SelectInPlural:
                    return Fail<ImmutableArray<MessageNode>>(_at, "'#' inside a select does not stand for the number of the plural around it. Write the argument's name in braces.");
                case '#' when around == Surrounding.Plural:
                    Flush(nodes, literal);
                    nodes.Add(new MessageNumberSign());
                    _at++;
                    break;
                case '{':
                    Flush(nodes, literal);
                    if (ReadArgument(around, depth) is not { } argument)
                        return null;
                    nodes.Add(argument);
                    break;
                default:
                    literal.Append(text[_at++]);
                    break;
            }
        }

        Flush(nodes, literal);
        return nodes.ToImmutable();
    }

    private void ReadApostrophe(StringBuilder literal, Surrounding around)
    {
        var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
        _at++;
        if (next is not ('{' or '}') && !(next == '#' && around == Surrounding.Plural))
        {
            literal.Append('\'');
            _at += next == '\'' ? 1 : 0;
            return;
        }

        // Quoted text without an end reaches to the end of the message, as in ICU.
        for (; _at < text.Length; _at++)
        {
            if (text[_at] != '\'')
                literal.Append(text[_at]);
            else if (_at + 1 < text.Length && text[_at + 1] == '\'')
                literal.Append(text[_at++]);
            else
                break;
        }

        _at = Math.Min(_at + 1, text.Length);
    }

    private MessageNode? ReadArgument(Surrounding around, int depth)
    {
        var start = _at++;
        var name = ReadWord();
        if (name.Length == 0)
            return Fail(_at, "An argument's name is needed after '{': letters, digits and '_'.");
        if (Take('}'))
            return new MessageArgument(name, ArgumentStyle.Default);
        if (!Take(','))
            return Fail(start, $"The argument '{name}' is not closed. Write '{{{name}}}', or a comma and its kind.");

        var kindAt = _at;
        var kind = ReadWord();
        switch (kind)
        {
            case "number" or "date":
                return ReadStyle(name, kind);
            case "plural" or "selectordinal":
                return Take(',') ? ReadPlural(start, name, kind == "selectordinal", depth) : Fail(_at, $"A comma and the texts are needed after '{kind}'.");
            case "select":
                var inPlural = around is Surrounding.Plural or Surrounding.SelectInPlural;
                return Take(',') ? ReadSelect(start, name, inPlural, depth) : Fail(_at, "A comma and the texts are needed after 'select'.");
            default:
                return Fail(kindAt, $"'{kind}' is not a kind of argument. Use number, date, plural, selectordinal or select.");
        }
    }

    private MessageNode? ReadStyle(string name, string kind)
    {
        var styleAt = _at;
        var style = "";
        if (Take(','))
        {
            var end = text.IndexOf('}', _at);
            style = end < 0 ? "" : text[_at..end].Trim();
            _at = end < 0 ? text.Length : end;
        }

        if (!Take('}'))
            return Fail(_at, $"The argument '{name}' is not closed. Write '}}' after its style.");
        ArgumentStyle? known = (kind, style) switch
        {
            ("number", "") => ArgumentStyle.Number,
            ("number", "integer") => ArgumentStyle.Integer,
            ("number", "percent") => ArgumentStyle.Percent,
            ("number", "::group-off") => ArgumentStyle.Plain,
            ("date", "" or "long") => ArgumentStyle.Date,
            ("date", "::MMMMd") => ArgumentStyle.Day,
            ("date", "::yMMMM") => ArgumentStyle.Month,
            _ => null,
        };
        return known is { } found
            ? new MessageArgument(name, found)
            : Fail(styleAt, $"'{style}' is not a style of {kind} here. Use integer, percent or ::group-off with number; long, ::MMMMd or ::yMMMM with date.");
    }

    private MessageNode? ReadPlural(int start, string name, bool ordinal, int depth)
    {
        var offset = 0m;
        var exact = new Dictionary<decimal, ImmutableArray<MessageNode>>();
        var categories = new Dictionary<string, ImmutableArray<MessageNode>>(StringComparer.Ordinal);
        SkipSpace();
        if (string.CompareOrdinal(text, _at, "offset:", 0, 7) == 0)
        {
            _at += 7;
            if (ReadNumber() is not { } number)
                return Fail(_at, "A number is needed after 'offset:'.");
            offset = number;
        }

        while (!Take('}'))
        {
            var keyAt = _at;
            decimal? value = null;
            var category = "";
            if (Take('='))
            {
                value = ReadNumber();
                if (value is null)
                    return Fail(_at, "A number is needed after '='.");
            }
            else
            {
                category = ReadWord();
                if (!PluralRules.AllCategories.Contains(category))
                    return Fail(keyAt, $"'{category}' is not a plural category. Use zero, one, two, few, many, other, or = and a number.");
            }

            if (ReadBranch(Surrounding.Plural, depth) is not { } branch)
                return null;
            if (!(value is { } known ? exact.TryAdd(known, branch) : categories.TryAdd(category, branch)))
                return Fail(keyAt, $"'{text[keyAt..text.IndexOf('{', keyAt)].Trim()}' stands twice in one plural. Keep one.");
        }

        return categories.ContainsKey(PluralRules.Other)
            ? new MessagePlural(name, ordinal, offset, exact.ToFrozenDictionary(), categories.ToFrozenDictionary(StringComparer.Ordinal))
            : Fail(start, $"The plural of '{name}' has no 'other'. Every plural needs it.");
    }

    private MessageNode? ReadSelect(int start, string name, bool inPlural, int depth)
    {
        var cases = new Dictionary<string, ImmutableArray<MessageNode>>(StringComparer.Ordinal);
        while (!Take('}'))
        {
            var keyAt = _at;
            var key = ReadWord();
            if (key.Length == 0)
                return Fail(keyAt, "A case of letters, digits and '_' is needed here, and its text in braces.");
            if (ReadBranch(inPlural ? Surrounding.SelectInPlural : Surrounding.Select, depth) is not { } branch)
                return null;
            if (!cases.TryAdd(key, branch))
                return Fail(keyAt, $"'{key}' stands twice in one select. Keep one.");
        }

        return cases.ContainsKey(PluralRules.Other)
            ? new MessageSelect(name, cases.ToFrozenDictionary(StringComparer.Ordinal))
            : Fail(start, $"The select of '{name}' has no 'other'. Every select needs it.");
    }

    private ImmutableArray<MessageNode>? ReadBranch(Surrounding around, int depth)
    {
        if (!Take('{'))
            return Fail<ImmutableArray<MessageNode>>(_at, "A text in braces is needed here.");
        var branch = ReadNodes(around, depth + 1);
        if (branch is not null && !TakeHere('}'))
            return Fail<ImmutableArray<MessageNode>>(_at, "A '{' is not closed: '}' is missing at the end.");
        return branch;
    }

    private string ReadWord()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_'))
            _at++;
        return text[start.._at];
    }

    private decimal? ReadNumber()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '-' or '.'))
            _at++;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text.AsSpan(start, _at - start), Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private bool Take(char expected)
    {
        SkipSpace();
        return TakeHere(expected);
    }

    private bool TakeHere(char expected)
    {
        if (_at >= text.Length || text[_at] != expected)
            return false;
        _at++;
        return true;
    }

    // Pattern_White_Space of Unicode: the direction marks too, since editors of right-to-left texts insert them.
    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u200e' or '\u200f' or '\u2028' or '\u2029')
            _at++;
    }

    private MessageNode? Fail(int at, string sentence)
    {
        Error ??= new MessageError(Math.Min(at, text.Length), sentence);
        return null;
    }

    private T? Fail<T>(int at, string sentence)
        where T : struct
    {
        Fail(at, sentence);
        return null;
    }

    private static void Flush(ImmutableArray<MessageNode>.Builder nodes, StringBuilder literal)
    {
        if (literal.Length == 0)
            return;
        nodes.Add(new MessageText(literal.ToString()));
        literal.Clear();
    }
}
