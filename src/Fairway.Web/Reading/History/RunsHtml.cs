using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Fairway.Languages;
using Fairway.Sites.Differences;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading.History;

/// <summary>The words of a compared block. What was added or removed is marked by its element, and by a word for those who hear the page; no space is added between.</summary>
internal sealed class RunsHtml(ImmutableArray<WordRun> runs, Messages messages) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var run in runs)
        {
            switch (run.State)
            {
                case RunState.Added:
                    Write(writer, encoder, "ins", messages["diff.added"], run.Text);
                    break;
                case RunState.Removed:
                    Write(writer, encoder, "del", messages["diff.removed"], run.Text);
                    break;
                default:
                    encoder.Encode(writer, run.Text);
                    break;
            }
        }
    }

    private void Write(TextWriter writer, HtmlEncoder encoder, string element, string said, string text)
    {
        writer.Write($"<{element}><span class=\"hide\" lang=\"{messages.Language.Tag}\" dir=\"{messages.Language.Dir}\"> ");
        encoder.Encode(writer, said);
        writer.Write(" </span>");
        encoder.Encode(writer, text);
        writer.Write($"</{element}>");
    }
}
