using Fairway.Markup;
using Fairway.Markup.Links;

namespace Fairway.Tests.Markup;

/// <summary>Lets every link through, as CommonMark does, so that its examples can be compared.</summary>
internal sealed class EveryLinkPolicy : LinkPolicy
{
    public static MarkupPipeline Pipeline { get; } = new(new EveryLinkPolicy());

    public override LinkTarget Judge(string url, int line, int column) => new OutsideTarget(url, Rel: null);
}
