using Markdig.Parsers;
using Markdig.Syntax;

namespace Fairway.Markup.Callouts;

/// <summary>The words after the kind, as inline Markdown; the first child of its callout.</summary>
internal sealed class CalloutTitle : LeafBlock
{
    public CalloutTitle(BlockParser parser)
        : base(parser) => ProcessInlines = true;
}
