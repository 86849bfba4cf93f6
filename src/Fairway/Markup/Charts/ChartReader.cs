using Fairway.Input;
using Fairway.Markup.Figures;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Fairway.Markup.Charts;

/// <summary>Reads a fenced block <c>chart</c>: the lines <c>dataset:</c>, <c>chart:</c> and perhaps <c>at:</c>, in any order, and nothing else.</summary>
internal sealed class ChartReader(MarkupReading reading)
{
    private const string Example = "dataset: small-boat-arrivals";

    private string? _dataset;
    private string? _chart;
    private DateOnly? _at;

    public static bool IsChart(FencedCodeBlock block) => block.Info == "chart";

    /// <summary>The chart, kept with its block for the renderer; null with a fault when the block is wrong.</summary>
    public static ChartReference? Read(FencedCodeBlock block, MarkupReading reading)
    {
        var reference = new ChartReader(reading).Read(block);
        if (reference is not null)
            block.SetData(typeof(ChartReference), reference);
        return reference;
    }

    private ChartReference? Read(FencedCodeBlock block)
    {
        if (!string.IsNullOrEmpty(block.Arguments))
            return Refuse(block.Span.Start, "Nothing may follow the word 'chart' on its line.");

        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            if (!line.Slice.IsEmptyOrWhitespace() && Problem(line.Slice) is { } problem)
                return Refuse(line.Slice.Start, problem);
        }

        if (_dataset is null || _chart is null)
            return Refuse(block.Span.Start, "A chart needs the lines 'dataset:' and 'chart:'.");
        var (fileLine, fileColumn) = reading.Locate(block.Span.Start);
        return new ChartReference(_dataset, _chart, _at, fileLine, fileColumn);
    }

    private string? Problem(StringSlice line)
    {
        var text = line.ToString();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return $"'{text.Trim()}' is not a line such as '{Example}'.";

        var key = text[..colon].Trim();
        var value = text[(colon + 1)..].Trim();
        switch (key)
        {
            case "dataset" when _dataset is null && Slug.IsValid(value):
                _dataset = value;
                return null;
            case "chart" when _chart is null && Slug.IsValid(value):
                _chart = value;
                return null;
            case "at" when _at is null && FigureSyntax.ParseDate(value) is { } date:
                _at = date;
                return null;
            case "dataset" or "chart":
                return $"'{value}' is not a name for '{key}', or is its second: lower-case letters, digits and hyphens, once, as in '{Example}'.";
            case "at":
                return $"'{value}' is not a date such as 2025-04-17, or is the second.";
            default:
                return $"A chart has no '{key}'. Only 'dataset:', 'chart:' and 'at:' are known.";
        }
    }

    private ChartReference? Refuse(int offset, string problem)
    {
        reading.Report(offset, MarkupFault.BadChart, problem);
        return null;
    }
}
