namespace Fairway.Markup.Links;

/// <summary>Where a link leads, once it is judged.</summary>
internal abstract record LinkTarget;

/// <summary>Another site, or an e-mail address.</summary>
/// <param name="Url">As it is written into the page, but for percent-encoding.</param>
/// <param name="Rel">The attribute <c>rel</c>; null for an e-mail address, which needs none.</param>
internal sealed record OutsideTarget(string Url, string? Rel) : LinkTarget;

internal sealed record PhoneTarget(string Url) : LinkTarget;

/// <summary>A heading of the same page.</summary>
internal sealed record FragmentTarget(string Anchor) : LinkTarget;

internal sealed record TermTarget(TermReference Reference) : LinkTarget
{
    /// <summary>The first use of the term on the page, which alone shows the term in the source language.</summary>
    public bool IsFirstUse { get; init; }
}

internal sealed record PageTarget(PageReference Reference) : LinkTarget;

/// <summary>No link: a picture, with the words that stand for it.</summary>
internal sealed record PictureTarget(PictureReference Reference, string Words) : LinkTarget;

/// <summary>Nowhere: the words stay, without a link.</summary>
internal sealed record RefusedTarget(string Problem) : LinkTarget;
