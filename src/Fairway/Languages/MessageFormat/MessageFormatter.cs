using System.Collections.Immutable;
using System.Text;

namespace Fairway.Languages.MessageFormat;

/// <summary>Writes a parsed message with its arguments, in a language.</summary>
internal readonly ref struct MessageFormatter(string key, Language language, ReadOnlySpan<(string Name, object Value)> arguments)
{
    private readonly ReadOnlySpan<(string Name, object Value)> _arguments = arguments;

    public string Format(Message message)
    {
        var text = new StringBuilder();
        Append(text, message.Nodes, number: 0);
        return text.ToString();
    }

    private void Append(StringBuilder text, ImmutableArray<MessageNode> nodes, decimal number)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case MessageText literal:
                    text.Append(literal.Text);
                    break;
                case MessageNumberSign:
                    text.Append(WriteNumber(number));
                    break;
                case MessageArgument argument:
                    text.Append(Write(argument));
                    break;
                case MessagePlural plural:
                    AppendPlural(text, plural);
                    break;
                case MessageSelect select:
                    Append(text, select.Cases.GetValueOrDefault(Word(select.Name), select.Cases[PluralRules.Other]), number);
                    break;
            }
        }
    }

    private void AppendPlural(StringBuilder text, MessagePlural plural)
    {
        var value = Number(plural.Name);
        var number = value - plural.Offset;
        if (!plural.Exact.TryGetValue(value, out var branch))
        {
            var category = plural.IsOrdinal ? language.Plurals.Ordinal(number) : language.Plurals.Cardinal(number);
            branch = plural.Categories.GetValueOrDefault(category, plural.Categories[PluralRules.Other]);
        }

        Append(text, branch, number);
    }

    private string Write(MessageArgument argument) => argument.Style switch
    {
        ArgumentStyle.Number => WriteNumber(Number(argument.Name)),
        ArgumentStyle.Integer => language.Numbers.Write(Number(argument.Name)),
        ArgumentStyle.Percent => language.Numbers.WritePercent(Number(argument.Name)),
        ArgumentStyle.Plain => language.Numbers.WritePlain((long)decimal.Round(Number(argument.Name))),
        ArgumentStyle.Date => language.Dates.Write(Date(argument.Name)),
        ArgumentStyle.Day => language.Dates.WriteDay(Date(argument.Name)),
        ArgumentStyle.Month => language.Dates.WriteMonth(Date(argument.Name).Year, Date(argument.Name).Month),
        _ => Value(argument.Name) switch
        {
            string text => text,
            DateOnly date => language.Dates.Write(date),
            _ => WriteNumber(Number(argument.Name)),
        },
    };

    private string WriteNumber(decimal number) => language.Numbers.Write(number, number.Scale);

    private decimal Number(string name) => Value(name) switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        var other => throw Wrong(name, "a number: int, long or decimal", other),
    };

    private DateOnly Date(string name) => Value(name) is DateOnly date ? date : throw Wrong(name, "a DateOnly", Value(name));

    private string Word(string name) => Value(name) as string ?? throw Wrong(name, "a string", Value(name));

    private object Value(string name)
    {
        foreach (var (argumentName, value) in _arguments)
        {
            if (argumentName == name)
                return value;
        }

        throw new ArgumentException($"The message '{key}' needs an argument '{name}', which was not given.");
    }

    private ArgumentException Wrong(string name, string expected, object actual) =>
        new($"The argument '{name}' of the message '{key}' must be {expected}; it is {actual.GetType().Name}.");
}
