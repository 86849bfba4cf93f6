using Markdig;
using Markdig.Renderers;

namespace Fairway.Markup.Callouts;

/// <summary>Callouts; specified in <c>callouts.md</c>.</summary>
internal sealed class CalloutExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CalloutBlockParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new HtmlCalloutRenderer());
        renderer.ObjectRenderers.Insert(0, new HtmlCalloutTitleRenderer());
    }
}
