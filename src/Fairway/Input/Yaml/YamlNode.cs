using System.Collections.Immutable;

namespace Fairway.Input.Yaml;

/// <summary>A value in a YAML file, with the place where it starts, so that whoever reads it can say where it is wrong.</summary>
public abstract class YamlNode
{
    private readonly YamlOrigin _origin;

    private protected YamlNode(YamlOrigin origin, int line, int column) => (_origin, Line, Column) = (origin, line, column);

    public string File => _origin.File;

    /// <summary>In the file, from 1.</summary>
    public int Line { get; }

    /// <summary>From 1, in UTF-16 units.</summary>
    public int Column { get; }

    public FaultList Faults => _origin.Faults;

    private protected abstract string Kind { get; }

    public void Error(string code, string message) => Faults.Error(File, Line, Column, code, message);

    public void Warn(string code, string message) => Faults.Warn(File, Line, Column, code, message);

    internal void WrongKind(string what, string expected) =>
        Error("wrong-type", $"{what} is {Kind}, and should be {expected}.");
}

/// <summary>The file that nodes come from.</summary>
internal sealed record YamlOrigin(string File, FaultList Faults);

/// <summary>A single value. Kept as text: what it means is decided by the reader that asks, never guessed.</summary>
public sealed class YamlScalar : YamlNode
{
    internal YamlScalar(YamlOrigin origin, int line, int column, string text, bool isPlain)
        : base(origin, line, column) => (Text, IsEmpty) = (text.Trim(), IsNothing(text.AsSpan().Trim(), isPlain));

    /// <summary>Without white space at either end.</summary>
    public string Text { get; }

    /// <summary>Nothing is written: no value, blanks, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsEmpty { get; }

    private protected override string Kind => "a single value";

    public override string ToString() => Text;

    private static bool IsNothing(ReadOnlySpan<char> text, bool isPlain) => text.IsEmpty || (isPlain && text is "~" or "null");
}

public sealed class YamlList : YamlNode
{
    internal YamlList(YamlOrigin origin, int line, int column, ImmutableArray<YamlNode> items)
        : base(origin, line, column) => Items = items;

    public ImmutableArray<YamlNode> Items { get; }

    private protected override string Kind => "a list";
}

/// <summary>A field of a map: its name and its value.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
