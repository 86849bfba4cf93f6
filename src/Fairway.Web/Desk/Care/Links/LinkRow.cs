using System.Collections.Immutable;
using Fairway.Sites;

namespace Fairway.Web.Desk.Care.Links;

/// <param name="Link">The address.</param>
/// <param name="Uses">Pages that name it.</param>
internal sealed record LinkRow(OutsideLink Link, ImmutableArray<LinkUse> Uses)
{
    /// <summary>Those that the site still names.</summary>
    public static ImmutableArray<LinkRow> Of(Site site, IEnumerable<OutsideLink> links) =>
        [.. links.Select(link => new LinkRow(link, [.. OutsideUse.In(site).GetValueOrDefault(link.Address, []).Select(use => LinkUse.Of(site, use))])).Where(row => !row.Uses.IsEmpty)];
}

/// <param name="Title">Of the page, in the site's source language.</param>
/// <param name="Address">Of the page for readers, in the language of the text.</param>
/// <param name="Language">Tag; null where it is a source, which every language names.</param>
internal sealed record LinkUse(string Title, string Address, string? Language)
{
    public static LinkUse Of(Site site, OutsideUse use) => new(
        site.Content.Pages[use.Page].SourceText.Title, Addresses.Page(use.Language ?? site.Languages.Source.Tag, use.Page), use.Language?.Value);
}
