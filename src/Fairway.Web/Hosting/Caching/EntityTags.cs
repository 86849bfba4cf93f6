using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting.Caching;

/// <summary>Compares If-None-Match with an entity tag, weakly, as RFC 9110, section 13.1.2 says; without allocating.</summary>
public static class EntityTags
{
    /// <param name="header">The values of If-None-Match: a list of tags, or <c>*</c>.</param>
    /// <param name="tag">A strong tag with its quotation marks.</param>
    public static bool Matches(StringValues header, ReadOnlySpan<char> tag)
    {
        foreach (var value in header)
        {
            if (Matches(value.AsSpan(), tag))
                return true;
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<char> list, ReadOnlySpan<char> tag)
    {
        if (list.Trim() is "*")
            return true;

        // A tag may hold a comma, so the list is read from quotation mark to quotation mark. The W/ before a weak tag is passed over.
        while (list.IndexOf('"') is >= 0 and var open)
        {
            var length = list[(open + 1)..].IndexOf('"');
            if (length < 0)
                return false;
            if (list.Slice(open, length + 2).SequenceEqual(tag))
                return true;
            list = list[(open + length + 2)..];
        }

        return false;
    }
}
