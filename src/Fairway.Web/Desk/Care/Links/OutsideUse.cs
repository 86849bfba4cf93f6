using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>Where a site links to another one.</summary>
/// <param name="Page">That has the link.</param>
/// <param name="Language">Of the text; null where it is a source, which every language names.</param>
internal sealed record OutsideUse(PageId Page, LanguageTag? Language)
{
    private static readonly ConditionalWeakTable<Site, FrozenDictionary<string, ImmutableArray<OutsideUse>>> Gathered = [];

    /// <summary>Of every address of another site that pages name, without what stands behind a <c>#</c>. Made once for a site.</summary>
    public static FrozenDictionary<string, ImmutableArray<OutsideUse>> In(Site site) => Gathered.GetValue(site, Gather);

    private static FrozenDictionary<string, ImmutableArray<OutsideUse>> Gather(Site site) => site.Content.Pages.Values
        .OrderBy(page => page.Id)
        .SelectMany(OfPage)
        .Where(each => each.Address is { Length: <= OutsideLink.MaxAddressLength })
        .Distinct()
        .GroupBy(each => each.Address!, each => each.Use, StringComparer.Ordinal)
        .ToFrozenDictionary(address => address.Key, address => address.ToImmutableArray(), StringComparer.Ordinal);

    private static IEnumerable<(string? Address, OutsideUse Use)> OfPage(Page page) =>
    [
        .. page.Sources.Select(source => (AddressOf(source.Url), new OutsideUse(page.Id, null))),
        .. page.Texts.Values.OrderBy(text => text.Language).SelectMany(text => text.Body.OutsideLinks, (text, link) => (AddressOf(Uri.TryCreate(link, UriKind.Absolute, out var url) ? url : null), new OutsideUse(page.Id, text.Language))),
    ];

    private static string? AddressOf(Uri? url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : null;
}
