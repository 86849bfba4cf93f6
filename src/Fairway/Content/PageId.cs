using System.Diagnostics.CodeAnalysis;

namespace Fairway.Content;

/// <summary>A page in every language: <c>section/slug</c>, such as <c>guidance/claim-asylum</c>.</summary>
public readonly record struct PageId : IParsable<PageId>, IComparable<PageId>
{
    private readonly string? _section;
    private readonly string? _slug;

    private PageId(string section, string slug) => (_section, _slug) = (section, slug);

    /// <summary>The address at which the site lists its translations; no page of content can stand there.</summary>
    public static PageId Translations { get; } = new("about", "translations");

    public string Section => _section ?? "";

    public string Slug => _slug ?? "";

    public static bool TryCreate(string? section, string? slug, out PageId result)
    {
        var valid = Input.Slug.IsValid(section) & Input.Slug.IsValid(slug);
        result = valid ? new PageId(section!, slug!) : default;
        return valid;
    }

    public static PageId Parse(string s) =>
        TryParse(s, out var id) ? id : throw new FormatException($"'{s}' is not a page such as 'guidance/claim-asylum'.");

    public static bool TryParse([NotNullWhen(true)] string? s, out PageId result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PageId result)
    {
        result = default;
        return s?.Split('/') is [var section, var slug] && TryCreate(section, slug, out result);
    }

    static PageId IParsable<PageId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>In the order of their paths, without writing them: a tree of 10,000 pages compares them a hundred thousand times.</summary>
    public int CompareTo(PageId other)
    {
        if (Section == other.Section)
            return string.CompareOrdinal(Slug, other.Slug);
        var shared = Section.AsSpan().CommonPrefixLength(other.Section);
        return At(Section, shared) - At(other.Section, shared);

        static char At(string section, int index) => index < section.Length ? section[index] : '/';
    }

    public override string ToString() => $"{Section}/{Slug}";
}
