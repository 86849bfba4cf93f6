using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Content;

/// <summary><c>site.yaml</c>.</summary>
public sealed record SiteSettings
{
    public required string Name { get; init; }

    public required LanguageTag SourceLanguage { get; init; }

    /// <summary>Languages offered, in order.</summary>
    public required ImmutableArray<LanguageTag> Languages { get; init; }

    /// <summary>Sections in the order of the main navigation.</summary>
    public required ImmutableArray<string> Navigation { get; init; }

    /// <summary>Sections that exist beside those of the navigation.</summary>
    public ImmutableArray<string> OtherSections { get; init; } = [];

    /// <summary>What a page may be about, in the order in which they are offered.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>For whom a page may be written.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>Links at the foot of every page: <c>page:about/fairway#corrections</c> or <c>glossary</c>, <c>data</c>, <c>press</c>, <c>releases</c>, <c>translations</c>, with the message that names each.</summary>
    public ImmutableArray<FooterLink> Footer { get; init; } = [];

    /// <summary>Where the press learns whom to ask about the site, in the same form.</summary>
    public ImmutableArray<FooterLink> Contacts { get; init; } = [];

    /// <summary>Where the quick exit on guidance pages leads.</summary>
    public required Uri QuickExit { get; init; }

    /// <summary>The figure and chart on the home page.</summary>
    public HomeFigures? Home { get; init; }
}

/// <param name="Message">Key of the interface message with the words.</param>
/// <param name="Target">A page with an optional anchor, or one of <c>glossary</c>, <c>data</c>, <c>press</c>, <c>releases</c>, <c>translations</c>.</param>
public sealed record FooterLink(string Message, string Target);

public sealed record HomeFigures(string Dataset, string Figure, string Chart, PageId Page);
