using System.Collections.Immutable;

namespace Fairway.Sites.Merging;

/// <summary>Markdown cut at empty lines, and put together again. An empty line inside a fenced block cuts nothing.</summary>
public static class MarkdownBlocks
{
    public static ImmutableArray<string> Cut(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<string>();
        var block = new List<string>();
        string? fence = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            fence = fence is null ? Opens(line) : Closes(line, fence) ? null : fence;
            if (fence is null && string.IsNullOrWhiteSpace(line))
                End();
            else
                block.Add(line);
        }

        End();
        return blocks.ToImmutable();

        void End()
        {
            if (block.Count > 0)
                blocks.Add(string.Join('\n', block).TrimEnd());
            block.Clear();
        }
    }

    public static string Join(IEnumerable<string> blocks) => string.Join("\n\n", blocks) is { Length: > 0 } text ? text + "\n" : "";

    private static string? Opens(string line)
    {
        var text = line.TrimStart();
        var mark = text.StartsWith("```", StringComparison.Ordinal) ? '`' : text.StartsWith("~~~", StringComparison.Ordinal) ? '~' : '\0';
        if (mark == '\0')
            return null;
        var fence = text[..(text.Length - text.TrimStart(mark).Length)];
        // With a backtick after it, it is code inside a paragraph.
        return mark == '`' && text.AsSpan(fence.Length).Contains('`') ? null : fence;
    }

    private static bool Closes(string line, string fence)
    {
        var text = line.Trim();
        return text.Length >= fence.Length && text.All(sign => sign == fence[0]);
    }
}
