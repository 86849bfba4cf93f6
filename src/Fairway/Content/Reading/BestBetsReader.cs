using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>search/best-bets.yaml</c>; see <c>docs/formats/best-bets.md</c>.</summary>
internal static class BestBetsReader
{
    public const string Path = "search/best-bets.yaml";

    public static ImmutableArray<BestBetDraft> Read(ContentFiles files, TreeFile? file, SiteSettings site)
    {
        if (file is null || files.Yaml(file.Value) is not { } map)
            return [];
        var entries = map.MapList("best-bets", required: true, maxItems: ContentLimits.MaxBestBets);
        map.RefuseOthers();
        return [.. entries.Select(entry => ReadOne(entry, site)).OfType<BestBetDraft>()];
    }

    private static BestBetDraft? ReadOne(YamlMap map, SiteSettings site)
    {
        var target = map.RequiredScalar("target");
        var until = map.RequiredDate("until");
        var queries = map.RequiredMap("queries") is { } block ? ReadQueries(block, site) : [];
        map.RefuseOthers();
        return target is null || until is null || queries.IsEmpty ? null : new BestBetDraft(target, new BestBet(target.Text, until.Value, queries));
    }

    private static ImmutableArray<BestBetQuery> ReadQueries(YamlMap block, SiteSettings site)
    {
        var queries = ImmutableArray.CreateBuilder<BestBetQuery>();
        foreach (var language in site.Languages)
        {
            foreach (var query in block.TextList(language.Value, maxItems: ContentLimits.MaxBestBetQueries, maxLength: ContentLimits.MaxBestBetQuery))
                queries.Add(new BestBetQuery(language, query.Text));
        }

        block.RefuseOthers();
        return queries.ToImmutable();
    }
}

internal sealed record BestBetDraft(YamlScalar TargetPlace, BestBet Bet);
