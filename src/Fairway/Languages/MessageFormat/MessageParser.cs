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
    private readonly MessageScanner _scanner = new(text);

    /// <summary>The first thing that is wrong.</summary>
    public MessageError? Error { get; private set; }

    public ImmutableArray<MessageNode>? Parse() => text.Length <= Message.MaxLength
        ? ReadNodes(Surrounding.Nothing, depth: 0)
        : FailNodes(0, string.Create(CultureInfo.InvariantCulture, $"The message has {text.Length} characters; {Message.MaxLength} are allowed."));

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
            return FailNodes(_scanner.At, string.Create(CultureInfo.InvariantCulture, $"Texts are nested more than {Message.MaxDepth} deep here. Make it simpler."));

        var nodes = ImmutableArray.CreateBuilder<MessageNode>();
        var literal = new StringBuilder();
        while (!_scanner.IsAtEnd && !(_scanner.Current == '}' && depth > 0))
        {
            switch (_scanner.Current)
            {
                case '\'':
                    ReadApostrophe(literal, around);
                    break;
                case '}':
                    return FailNodes(_scanner.At, "This '}' has no '{'. Remove it; to show one, write it between apostrophes.");
                case '#' when around == Surrounding.SelectInPlural:
                    return FailNodes(_scanner.At, "'#' inside a select does not stand for the number of the plural around it. Write the argument's name in braces.");
                case '#' when around == Surrounding.Plural:
                    Flush(nodes, literal);
                    nodes.Add(new MessageNumberSign());
                    _scanner.At++;
                    break;
                case '{':
                    Flush(nodes, literal);
                    if (ReadArgument(around, depth) is not { } argument)
                        return null;
                    nodes.Add(argument);
                    break;
                default:
                    literal.Append(_scanner.Current);
                    _scanner.At++;
                    break;
            }
        }

        Flush(nodes, literal);
        return nodes.ToImmutable();
    }

    private void ReadApostrophe(StringBuilder literal, Surrounding around)
    {
        var next = _scanner.Next;
        _scanner.At++;
        if (next is not ('{' or '}') && !(next == '#' && around == Surrounding.Plural))
        {
            literal.Append('\'');
            _scanner.TakeHere('\'');
            return;
        }

        // Quoted text without an end reaches to the end of the message, as in ICU.
        for (; !_scanner.IsAtEnd; _scanner.At++)
        {
            if (_scanner.TakeHere('\'') && (_scanner.IsAtEnd || _scanner.Current != '\''))
                return;
            literal.Append(_scanner.Current);
        }
    }

    private MessageNode? ReadArgument(Surrounding around, int depth)
    {
        var start = _scanner.At++;
        var name = _scanner.ReadWord();
        if (name.Length == 0)
            return Fail(_scanner.At, "An argument's name is needed after '{': letters, digits and '_'.");
        if (_scanner.Take('}'))
            return new MessageArgument(name, ArgumentStyle.Default);
        if (!_scanner.Take(','))
            return Fail(start, $"The argument '{name}' is not closed. Write '{{{name}}}', or a comma and its kind.");

        var kindAt = _scanner.At;
        var kind = _scanner.ReadWord();
        if (kind is "number" or "date")
            return ReadStyle(name, kind);
        if (kind is not ("plural" or "selectordinal" or "select"))
            return Fail(kindAt, $"'{kind}' is not a kind of argument. Use number, date, plural, selectordinal or select.");
        if (!_scanner.Take(','))
            return Fail(_scanner.At, $"A comma and the texts are needed after '{kind}'.");
        return kind == "select"
            ? ReadSelect(start, name, around is Surrounding.Plural or Surrounding.SelectInPlural, depth)
            : ReadPlural(start, name, kind == "selectordinal", depth);
    }

    private MessageNode? ReadStyle(string name, string kind)
    {
        var styleAt = _scanner.At;
        var style = _scanner.Take(',') ? _scanner.ReadToBrace() : "";
        if (!_scanner.Take('}'))
            return Fail(_scanner.At, $"The argument '{name}' is not closed. Write '}}' after its kind.");
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
        if (_scanner.Take("offset:"))
        {
            if (_scanner.ReadNumber() is not { } number)
                return Fail(_scanner.At, "A number is needed after 'offset:'.");
            offset = number;
        }

        var exact = new Dictionary<decimal, ImmutableArray<MessageNode>>();
        var categories = new Dictionary<string, ImmutableArray<MessageNode>>(StringComparer.Ordinal);
        while (!_scanner.Take('}'))
        {
            var keyAt = _scanner.At;
            var isExact = _scanner.Take('=');
            var value = isExact ? _scanner.ReadNumber() : null;
            var category = isExact ? "" : _scanner.ReadWord();
            if (value is null && !PluralRules.AllCategories.Contains(category))
                return Fail(keyAt, $"{(category.Length == 0 ? "This" : $"'{category}'")} is not a plural category. Use zero, one, two, few, many, other, or = and a number.");
            if (ReadBranch(Surrounding.Plural, depth) is not { } branch)
                return null;
            if (!(value is { } known ? exact.TryAdd(known, branch) : categories.TryAdd(category, branch)))
                return Fail(keyAt, "This case stands twice in one plural. Keep one.");
        }

        return categories.ContainsKey(PluralRules.Other)
            ? new MessagePlural(name, ordinal, offset, exact.ToFrozenDictionary(), categories.ToFrozenDictionary(StringComparer.Ordinal))
            : Fail(start, $"The plural of '{name}' has no 'other'. Every plural needs it.");
    }

    private MessageNode? ReadSelect(int start, string name, bool inPlural, int depth)
    {
        var cases = new Dictionary<string, ImmutableArray<MessageNode>>(StringComparer.Ordinal);
        while (!_scanner.Take('}'))
        {
            var keyAt = _scanner.At;
            var key = _scanner.ReadWord();
            if (key.Length == 0)
                return Fail(keyAt, "A case of letters, digits and '_' is needed here, and its text in braces.");
            if (ReadBranch(inPlural ? Surrounding.SelectInPlural : Surrounding.Select, depth) is not { } branch)
                return null;
            if (!cases.TryAdd(key, branch))
                return Fail(keyAt, "This case stands twice in one select. Keep one.");
        }

        return cases.ContainsKey(PluralRules.Other)
            ? new MessageSelect(name, cases.ToFrozenDictionary(StringComparer.Ordinal))
            : Fail(start, $"The select of '{name}' has no 'other'. Every select needs it.");
    }

    private ImmutableArray<MessageNode>? ReadBranch(Surrounding around, int depth)
    {
        if (!_scanner.Take('{'))
            return FailNodes(_scanner.At, "A text in braces is needed here.");
        var branch = ReadNodes(around, depth + 1);
        return branch is null || _scanner.TakeHere('}') ? branch : FailNodes(_scanner.At, "A '{' is not closed: '}' is missing at the end.");
    }

    private MessageNode? Fail(int at, string sentence)
    {
        Error ??= new MessageError(Math.Min(at, text.Length), sentence);
        return null;
    }

    private ImmutableArray<MessageNode>? FailNodes(int at, string sentence)
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
