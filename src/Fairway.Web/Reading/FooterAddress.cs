using Fairway.Content;
using Fairway.Sites;

namespace Fairway.Web.Reading;

/// <summary>Where a link that site.yaml names leads: at the foot of the pages, or to a contact.</summary>
internal static class FooterAddress
{
    private const string PageScheme = "page:";

    public static string Of(Reader reader, FooterLink link) => link.Target switch
    {
        "glossary" => Addresses.Glossary(reader.Tag),
        "data" => Addresses.Catalogue(reader.Tag),
        "calendar" => Addresses.Calendar(reader.Tag),
        "press" => Addresses.Press(reader.Tag),
        "releases" => Addresses.Releases(reader.Tag),
        "translations" => Addresses.Translations(reader.Tag),
        _ when link.Target.StartsWith(PageScheme, StringComparison.Ordinal) => OfPage(reader, link.Target[PageScheme.Length..]),
        _ => throw new InvalidOperationException($"site.yaml: a link leads to '{link.Target}', which the check of the content should have refused."),
    };

    private static string OfPage(Reader reader, string target)
    {
        var parts = target.Split('#', 2);
        return Addresses.Page(reader.Tag, PageId.Parse(parts[0]), parts.Length > 1 ? parts[1] : null);
    }
}
