using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Fairway.Markup.Callouts;

internal sealed class CalloutBlockParser : BlockParser
{
    private const int FenceLength = 3;

    private const string Kinds = "warning, deadline, help, known or unknown";

    public CalloutBlockParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || SkipFence(ref line) < FenceLength)
            return BlockState.None;

        var reading = (MarkupReading)processor.Context!;
        line.Trim();
        if (line.IsEmpty)
        {
            reading.Report(processor.Start, MarkupFault.BadCallout, $"This ':::' closes nothing. A callout opens with its kind: {Kinds}.");
            return BlockState.None;
        }

        if (IsInCallout(processor.CurrentContainer))
        {
            reading.Report(processor.Start, MarkupFault.NestedCallout, "A callout cannot stand in another. Close the first with ':::' before this one.");
            return BlockState.None;
        }

        processor.NewBlocks.Push(Open(processor, reading, line));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var callout = (CalloutBlock)block;
        var line = processor.Line;
        var isCode = processor.IsCodeIndent || callout.LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 };
        if (!isCode && SkipFence(ref line) >= FenceLength && line.IsEmptyOrWhitespace())
        {
            callout.IsClosed = true;
            callout.UpdateSpanEnd(line.End);
            return BlockState.BreakDiscard;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        callout.UpdateSpanEnd(line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (!((CalloutBlock)block).IsClosed)
            ((MarkupReading)processor.Context!).Report(block, MarkupFault.UnclosedCallout, "This callout is not closed. Write ':::' on a line of its own after it.");
        return true;
    }

    private CalloutBlock Open(BlockProcessor processor, MarkupReading reading, StringSlice line)
    {
        var words = line.AsSpan();
        var length = words.IndexOfAny(' ', '\t');
        var kind = (length < 0 ? words : words[..length]).ToString();
        var isKnown = CalloutBlock.Kinds.Contains(kind);
        if (!isKnown)
            reading.Report(processor.Start, MarkupFault.UnknownCallout, $"There is no callout '{kind}'. Write {Kinds}.");

        var callout = new CalloutBlock(this)
        {
            Kind = isKnown ? kind : null,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, line.End),
        };
        line.Start += kind.Length;
        line.TrimStart();
        if (!line.IsEmpty)
        {
            var column = processor.Column + line.Start - processor.Start;
            var title = new CalloutTitle(this)
            {
                Span = new SourceSpan(line.Start, line.End),
                Line = processor.LineIndex,
                Column = column,
                IsOpen = false,
            };
            title.AppendLine(ref line, column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
            callout.Add(title);
        }

        return callout;
    }

    private static int SkipFence(ref StringSlice line)
    {
        var start = line.Start;
        while (line.CurrentChar == ':')
            line.SkipChar();
        return line.Start - start;
    }

    private static bool IsInCallout(ContainerBlock? container)
    {
        while (container is not null and not CalloutBlock)
            container = container.Parent;
        return container is not null;
    }
}
