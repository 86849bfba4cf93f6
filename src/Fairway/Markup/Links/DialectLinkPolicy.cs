using System.Buffers;
using Fairway.Input;

namespace Fairway.Markup.Links;

/// <summary>
/// Allows <c>https:</c>, <c>http:</c>, <c>mailto:</c>, <c>tel:</c>, <c>term:</c>, <c>page:</c> and <c>#anchor</c>. What is judged is what is written:
/// browsers drop control characters and outer spaces from an address, so they are dropped here first.
/// </summary>
internal sealed class DialectLinkPolicy : LinkPolicy
{
    /// <summary>UTF-16 units of an address; browsers and servers agree on little more.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Of an address that is named in a fault.</summary>
    private const int MaxShown = 60;

    private static readonly SearchValues<char> PhoneCharacters = SearchValues.Create("+0123456789-.()*# ");

    public override LinkTarget Judge(string url, int line, int column)
    {
        var clean = Clean(url);
        if (clean.Length > MaxLength)
            return new RefusedTarget($"The address of this link has {clean.Length} characters; at most {MaxLength} are allowed.");
        if (clean.Contains("{{", StringComparison.Ordinal))
            return Refuse(clean, "holds a figure, which an address cannot");
        if (clean.Length > 1 && clean[0] == '#')
            return new FragmentTarget(Uri.UnescapeDataString(clean[1..]));

        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        var rest = clean[(colon + 1)..];
        var scheme = colon < 0 ? "" : clean[..colon].ToLowerInvariant();
        return scheme switch
        {
            "https" or "http" => Site(clean, rest),
            "mailto" when rest.IndexOf('@', StringComparison.Ordinal) > 0 => new OutsideTarget(clean, Rel: null),
            "tel" when IsPhone(rest) => new PhoneTarget(clean),
            "term" when Slug.IsValid(rest) => new TermTarget(new TermReference(rest, line, column)),
            "page" when Page(rest, line, column) is { } page => new PageTarget(page),
            "mailto" or "tel" or "term" or "page" => Refuse(clean, "is not well formed"),
            _ => Refuse(clean, "is not allowed"),
        };
    }

    private static LinkTarget Site(string url, string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            return Refuse(url, "is not well formed");
        var end = rest.AsSpan(2).IndexOfAny('/', '?', '#');
        var host = end < 0 ? rest.AsSpan(2) : rest.AsSpan(2, end);
        foreach (var character in host)
        {
            // A name before '@' imitates a host; letters of other scripts imitate Latin ones.
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or ':' or '_' or '[' or ']'))
                return Refuse(url, "has a host with signs other than ASCII letters, digits, dots and hyphens");
        }

        return host.IsEmpty ? Refuse(url, "is not well formed") : new OutsideTarget(url, "noreferrer");
    }

    private static PageReference? Page(string text, int line, int column)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? text : text[..hash];
        var anchor = hash < 0 ? null : Uri.UnescapeDataString(text[(hash + 1)..]);
        return path.Split('/') is [var section, var slug] && Slug.IsValid(section) && Slug.IsValid(slug) && anchor is not ""
            ? new PageReference(section, slug, anchor, line, column)
            : null;
    }

    private static bool IsPhone(string text) => text.Any(char.IsAsciiDigit) && text.AsSpan().IndexOfAnyExcept(PhoneCharacters) < 0;

    private static string Clean(string url)
    {
        var clean = url.AsSpan().ContainsAnyInRange('\0', '\u001f') || url.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
            ? string.Concat(url.Where(character => !char.IsControl(character)))
            : url;
        return clean.Trim();
    }

    private static RefusedTarget Refuse(string url, string problem)
    {
        var shown = url.Length <= MaxShown ? url : url[..MaxShown] + "…";
        return new RefusedTarget(
            $"The link to '{shown}' {problem}. Links lead to https:, http:, mailto:, tel:, term:name, page:section/slug or #anchor.");
    }
}
