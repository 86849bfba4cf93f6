using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Markup;

namespace Fairway.Tests.Markup;

/// <summary>Reads and renders a text as a test wants it.</summary>
internal static class Dialect
{
    public const string File = "pages/guidance/example/en.md";

    public static (MarkupDocument Document, ImmutableArray<Fault> Faults) Parse(string text, int firstLine = 1)
    {
        var faults = new FaultList();
        return (MarkupParser.Parse(text, File, firstLine, faults), faults.ToSorted());
    }

    /// <summary>Parses a text that has no fault.</summary>
    public static MarkupDocument ParseSound(string text)
    {
        var (document, faults) = Parse(text);
        Assert.Empty(faults);
        return document;
    }

    public static string Render(string text) => Parse(text).Document.Render(new FakeContext());
}
