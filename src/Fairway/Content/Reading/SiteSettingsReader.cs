using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>site.yaml</c>; see <c>docs/formats/site.md</c>.</summary>
internal static class SiteSettingsReader
{
    /// <summary>Names that stand beside the sections in addresses: <c>/en/search</c>.</summary>
    private static readonly ImmutableArray<string> Reserved = ["calendar", "data", "feed", "glossary", "press", "releases", "search"];
    private static readonly ImmutableArray<string> Reserved = ["data", "feed", "feedback", "glossary", "press", "releases", "search"];

    /// <summary>Null when there is nothing to check the rest of the tree by.</summary>
    public static SiteDraft? Read(ContentFiles files, TreeFile? file)
    {
        if (file is null)
        {
            files.Faults.Error("site.yaml", 1, 1, "missing-file", "There is no site.yaml here. Name the folder that holds it, or write one as docs/formats/site.md says.");
            return null;
        }

        if (files.Yaml(file.Value) is not { } map)
            return null;

        var name = map.RequiredText("name", ContentLimits.MaxTitle);
        var source = Source(map);
        var languages = map.LanguageTags("languages");
        var navigation = Sections(map, "navigation", required: true);
        var others = Sections(map, "other-sections", required: false);
        var quickExit = map.RequiredWebAddress("quick-exit");
        var topics = map.Slugs("topics");
        var audiences = map.Slugs("audiences");
        var footer = Links(map, "footer");
        var contacts = Links(map, "contacts");
        var home = map.OptionalMap("home") is { } fields ? HomeDraft.Read(fields) : null;
        map.RefuseOthers();

        if (source is { } tag && !languages.Contains(tag) && map.Find("source-language") is { } place)
        {
            place.Error("unknown-language", $"The source language '{tag}' is not in 'languages'. Add it there.");
            return null;
        }

        // Without these the rest of the tree cannot be judged; without the others it can, and what is missing has been said.
        return source is null || languages.IsEmpty || navigation.IsEmpty ? null : new SiteDraft(
            new SiteSettings
            {
                Name = name ?? "",
                SourceLanguage = source.Value,
                Languages = languages,
                Navigation = navigation,
                OtherSections = others,
                QuickExit = quickExit ?? new Uri("https://www.wikipedia.org/"),
                Topics = topics,
                Audiences = audiences,
                Footer = [.. footer.Select(link => link.Link)],
                Contacts = [.. contacts.Select(link => link.Link)],
                Home = home?.Figures,
            },
            [.. footer, .. contacts],
            home);
    }

    private static ImmutableArray<FooterDraft> Links(YamlMap map, string name) =>
        [.. map.MapList(name, maxItems: ContentLimits.MaxFooterLinks).Select(FooterDraft.Read).OfType<FooterDraft>()];

    private static LanguageTag? Source(YamlMap map) =>
        map.RequiredScalar("source-language") is { } item && NameLists.Tag(item, out var tag) ? tag : null;

    private static ImmutableArray<string> Sections(YamlMap map, string name, bool required)
    {
        var sections = map.Slugs(name, required, ContentLimits.MaxSections);
        foreach (var section in sections.Intersect(Reserved))
            map.Find(name)!.Error("reserved-name", $"A section cannot be called '{section}': that address leads elsewhere. Choose another name.");
        return sections;
    }
}

/// <summary>The settings, with the places of what is checked when all is read.</summary>
/// <param name="Links">Of the foot of every page, and of the contacts.</param>
internal sealed record SiteDraft(SiteSettings Settings, ImmutableArray<FooterDraft> Links, HomeDraft? Home)
{
    public bool HasSection(string section) => Settings.Navigation.Contains(section) || Settings.OtherSections.Contains(section);

    public IEnumerable<string> Sections => Settings.Navigation.Concat(Settings.OtherSections);

    /// <summary>Pages, terms and datasets that were read by the other settings are what they would be by these.</summary>
    public bool ReadsAlike(SiteDraft other) =>
        Settings.SourceLanguage == other.Settings.SourceLanguage
        && Settings.Languages.SequenceEqual(other.Settings.Languages)
        && Settings.Topics.SequenceEqual(other.Settings.Topics)
        && Settings.Audiences.SequenceEqual(other.Settings.Audiences);
}

internal sealed record FooterDraft(YamlScalar Message, YamlScalar Target)
{
    public FooterLink Link => new(Message.Text, Target.Text);

    public static FooterDraft? Read(YamlMap map)
    {
        var message = map.RequiredScalar("message");
        var target = map.RequiredScalar("target");
        map.RefuseOthers();
        return message is null || target is null ? null : new FooterDraft(message, target);
    }
}

internal sealed record HomeDraft(YamlScalar Dataset, YamlScalar Figure, YamlScalar Chart, YamlScalar Page)
{
    /// <summary>Null when the page's name is malformed, which the check says.</summary>
    public HomeFigures? Figures => PageId.TryParse(Page.Text, null, out var page) ? new(Dataset.Text, Figure.Text, Chart.Text, page) : null;

    public static HomeDraft? Read(YamlMap map)
    {
        var dataset = map.RequiredScalar("dataset");
        var figure = map.RequiredScalar("figure");
        var chart = map.RequiredScalar("chart");
        var page = map.RequiredScalar("page");
        map.RefuseOthers();
        return dataset is null || figure is null || chart is null || page is null ? null : new HomeDraft(dataset, figure, chart, page);
    }
}
