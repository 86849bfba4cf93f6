using System.Collections.Frozen;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Fairway.Markup.Callouts;

/// <summary><c>::: kind title</c> … <c>:::</c>.</summary>
internal sealed class CalloutBlock(BlockParser parser) : ContainerBlock(parser)
{
    public const string Deadline = "deadline";

    public static FrozenSet<string> Kinds { get; } = ["warning", Deadline, "help", "known", "unknown"];

    /// <summary>One of <see cref="Kinds"/>; null when the text names another, which is a fault.</summary>
    public required string? Kind { get; init; }

    public bool IsClosed { get; set; }
}
