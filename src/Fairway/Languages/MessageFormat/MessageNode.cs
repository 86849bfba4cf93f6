using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fairway.Languages.MessageFormat;

/// <summary>A part of a parsed message.</summary>
public abstract record MessageNode;

public sealed record MessageText(string Text) : MessageNode;

/// <summary><c>{name}</c>, or with a style such as <c>{name, number, percent}</c>.</summary>
public sealed record MessageArgument(string Name, ArgumentStyle Style) : MessageNode;

/// <summary><c>#</c> inside a plural: its number, less the offset.</summary>
public sealed record MessageNumberSign : MessageNode;

/// <summary><c>{name, plural, …}</c> or <c>{name, selectordinal, …}</c>.</summary>
/// <param name="Name">Of the argument, a number.</param>
/// <param name="IsOrdinal">Positions rather than counts.</param>
/// <param name="Offset">Taken from the number before its category is found; exact values are compared without it.</param>
/// <param name="Exact">By the number of <c>=n</c>.</param>
/// <param name="Categories">By plural category; always with <c>other</c>.</param>
public sealed record MessagePlural(
    string Name,
    bool IsOrdinal,
    decimal Offset,
    FrozenDictionary<decimal, ImmutableArray<MessageNode>> Exact,
    FrozenDictionary<string, ImmutableArray<MessageNode>> Categories) : MessageNode;

/// <summary><c>{name, select, …}</c>: one of some texts, by a word; always with <c>other</c>.</summary>
public sealed record MessageSelect(string Name, FrozenDictionary<string, ImmutableArray<MessageNode>> Cases) : MessageNode;

public enum ArgumentStyle
{
    /// <summary>As its kind is written: a text as it is, a number with the decimals that it carries, a date in full.</summary>
    Default,

    /// <summary><c>number</c>: a number with the decimals that it carries.</summary>
    Number,

    /// <summary><c>number, integer</c>: rounded.</summary>
    Integer,

    /// <summary><c>number, percent</c>: a fraction as whole per cent.</summary>
    Percent,

    /// <summary><c>number, ::group-off</c>: whole, without grouping, as a year.</summary>
    Plain,

    /// <summary><c>date</c> or <c>date, long</c>: day, month and year.</summary>
    Date,

    /// <summary><c>date, ::MMMMd</c>: day and month.</summary>
    Day,

    /// <summary><c>date, ::yMMMM</c>: month and year.</summary>
    Month,
}
