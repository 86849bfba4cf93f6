using System.Collections.Immutable;
using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>page.yaml</c>; see <c>docs/formats/page.md</c>.</summary>
internal static class PageFactsReader
{
    public const int DefaultOrder = 1_000;

    public static PageFacts? Read(ContentFiles files, PageFiles page, SiteSettings site)
    {
        if (page.Facts is not { } file)
        {
            files.Faults.Error(page.FactsPath, 1, 1, "missing-file", $"The page '{page.Id}' has no page.yaml. Add one, with its type and its sources.");
            return null;
        }

        if (files.Yaml(file) is not { } map)
            return null;

        var type = map.RequiredChoice<PageType>("type");
        var order = map.OptionalInteger("order", 0, 100_000);
        var topics = map.Choices("topics", site.Topics, "The topics are listed in site.yaml.");
        var audience = map.Choices("audience", site.Audiences, "The audiences are listed in site.yaml.");
        var appliesTo = map.Choices("applies-to", Page.Nations, "");
        var stage = map.OptionalChoice<PolicyStage>("stage");
        var reviewBy = map.OptionalDate("review-by");
        var stale = map.OptionalChoice<StalePolicy>("stale");
        var withdrawn = WithdrawalReader.Read(map);
        var related = map.TextList("related", maxItems: ContentLimits.MaxRelated);
        var sources = map.OptionalMap("sources") is { } entries ? SourceReader.Read(entries) : [];
        map.RefuseOthers();
        CheckType(map, page, type, stage);

        return type is null ? null : new PageFacts
        {
            Type = type.Value,
            Order = order ?? DefaultOrder,
            Topics = topics,
            Audience = audience,
            AppliesTo = appliesTo,
            Stage = stage,
            ReviewBy = reviewBy,
            Stale = stale ?? StalePolicy.Warn,
            Withdrawn = withdrawn,
            Related = related,
            Sources = sources,
        };
    }

    private static void CheckType(YamlMap map, PageFiles page, PageType? type, PolicyStage? stage)
    {
        if (type is not { } known)
            return;
        if (KebabNames<PageType>.All.Contains(page.Id.Section) && KebabNames<PageType>.Write(known) != page.Id.Section)
            map.Find("type")!.Warn("type-section", $"A page of type '{KebabNames<PageType>.Write(known)}' stands in the section '{page.Id.Section}'. Move the page, or change its type.");
        if (known != PageType.Policy && map.Find("stage") is { } place)
            place.Error("stage-not-policy", "Only a page of type 'policy' has a stage. Remove this line.");
        if (known == PageType.Policy && stage is null && map.Find("stage") is null)
            map.Error("missing-field", $"A policy page says how far the policy has come. Add a line 'stage: ...' with one of: {string.Join(", ", KebabNames<PolicyStage>.All)}.");
    }
}

/// <summary>What <c>page.yaml</c> says, with the places of what is checked when all pages are read.</summary>
internal sealed record PageFacts
{
    public required PageType Type { get; init; }

    public required int Order { get; init; }

    public required ImmutableArray<string> Topics { get; init; }

    public required ImmutableArray<string> Audience { get; init; }

    public required ImmutableArray<string> AppliesTo { get; init; }

    public required PolicyStage? Stage { get; init; }

    public required DateOnly? ReviewBy { get; init; }

    public required StalePolicy Stale { get; init; }

    public required PageWithdrawal? Withdrawn { get; init; }

    public required ImmutableArray<YamlScalar> Related { get; init; }

    public required ImmutableArray<SourceDraft> Sources { get; init; }
}
