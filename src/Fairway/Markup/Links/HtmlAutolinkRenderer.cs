using Fairway.Markup.Html;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Links;

/// <summary>Addresses in angle brackets.</summary>
internal sealed class HtmlAutolinkRenderer : MarkupObjectRenderer<AutolinkInline>
{
    protected override void Write(MarkupRenderer renderer, AutolinkInline obj)
    {
        var target = renderer.EnableHtmlForInline ? obj.Target() : null;
        LinkTags.Open(renderer, target, title: null);
        renderer.Write(target is PhoneTarget ? "<bdi dir=\"ltr\">" : "");
        renderer.WriteEscape(obj.Url);
        renderer.Write(target is PhoneTarget ? "</bdi>" : "");
        LinkTags.Close(renderer, target);
    }
}
