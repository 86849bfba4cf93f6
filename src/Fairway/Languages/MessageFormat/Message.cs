using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Fairway.Languages.MessageFormat;

/// <summary>One message of ICU MessageFormat, parsed once.</summary>
public sealed class Message
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Of messages inside a plural or select inside another.</summary>
    public const int MaxDepth = 8;

    private Message(ImmutableArray<MessageNode> nodes)
    {
        Nodes = nodes;
        Arguments = NamesIn(nodes).ToFrozenSet(StringComparer.Ordinal);
        Text = nodes switch
        {
            [] => "",
            [MessageText only] => only.Text,
            _ => null,
        };
    }

    public ImmutableArray<MessageNode> Nodes { get; }

    /// <summary>Names of all arguments, those in branches too.</summary>
    public FrozenSet<string> Arguments { get; }

    /// <summary>The whole message where it has no arguments; else null.</summary>
    public string? Text { get; }

    /// <summary>Every plural and ordinal, those in branches too.</summary>
    public IEnumerable<MessagePlural> Plurals => PluralsIn(Nodes);

    /// <summary>Every piece of it that is not an argument, those in branches too.</summary>
    public IEnumerable<string> Texts => TextsIn(Nodes);

    public static bool TryParse(string text, [NotNullWhen(true)] out Message? message, [NotNullWhen(false)] out MessageError? error)
    {
        var parser = new MessageParser(text);
        message = parser.Parse() is { } nodes ? new Message(nodes) : null;
        error = parser.Error;
        return message is not null;
    }

    private static IEnumerable<string> NamesIn(ImmutableArray<MessageNode> nodes) => nodes.SelectMany(node => node switch
    {
        MessageArgument argument => [argument.Name],
        MessagePlural plural => plural.Exact.Values.Concat(plural.Categories.Values).SelectMany(NamesIn).Append(plural.Name),
        MessageSelect select => select.Cases.Values.SelectMany(NamesIn).Append(select.Name),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<string> TextsIn(ImmutableArray<MessageNode> nodes) => nodes.SelectMany(node => node switch
    {
        MessageText text => [text.Text],
        MessagePlural plural => plural.Exact.Values.Concat(plural.Categories.Values).SelectMany(TextsIn),
        MessageSelect select => select.Cases.Values.SelectMany(TextsIn),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<MessagePlural> PluralsIn(ImmutableArray<MessageNode> nodes) => nodes.SelectMany(node => node switch
    {
        MessagePlural plural => plural.Exact.Values.Concat(plural.Categories.Values).SelectMany(PluralsIn).Append(plural),
        MessageSelect select => select.Cases.Values.SelectMany(PluralsIn),
        _ => Enumerable.Empty<MessagePlural>(),
    });
}

/// <param name="Index">In the message, from 0, in UTF-16 units.</param>
/// <param name="Text">A sentence: what is wrong and what to do.</param>
public sealed record MessageError(int Index, string Text);
