using Fairway.Input;

namespace Fairway.Markup;

/// <summary>Reads the Markdown dialect, specified in <c>tests/Fairway.Tests/Specs</c>. Immutable and safe for many threads.</summary>
public static class MarkupParser
{
    /// <summary>Parses one page's body. Faults of form (limits, disallowed schemes, broken figure syntax, duplicate anchors) go to <paramref name="faults"/>; whether names exist is for the checker.</summary>
    /// <param name="text">The Markdown, without front matter.</param>
    /// <param name="file">Its file, for faults.</param>
    /// <param name="firstLine">The file's line on which the text starts, from 1.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static MarkupDocument Parse(string text, string file, int firstLine, FaultList faults) => throw new NotImplementedException();
}
