using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace Fairway.Markup.Tables;

/// <summary>Pipe tables; specified in <c>tables.md</c>. The header row says how many columns there are, so that one long row cannot widen all others.</summary>
internal sealed class TableExtension : IMarkdownExtension
{
    private readonly PipeTableExtension _pipeTables = new(new PipeTableOptions { UseHeaderForColumnCount = true });

    public void Setup(MarkdownPipelineBuilder pipeline) => _pipeTables.Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new HtmlTableRenderer());
}
