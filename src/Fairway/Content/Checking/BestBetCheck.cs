using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Content.Checking;

/// <summary>Looks for what editors want to be found first.</summary>
internal static class BestBetCheck
{
    public static ImmutableArray<BestBet> Run(ContentIndex index, FaultList faults)
    {
        var queries = new HashSet<(string Target, BestBetQuery Query)>();
        foreach (var draft in index.BestBets)
        {
            if (FaultOf(draft.Bet.Target, index) is var (code, message))
                faults.Error(draft.TargetPlace, code, message);
            foreach (var query in draft.Bet.Queries.Where(query => !queries.Add((draft.Bet.Target, query))))
                faults.Error(draft.TargetPlace, "duplicate-best-bet", $"'{Suggestion.Clip(query.Text)}' in {query.Language} leads to '{Suggestion.Clip(draft.Bet.Target)}' a second time. Keep one of the two.");
        }

        return [.. index.BestBets.Select(draft => draft.Bet)];
    }

    private static (string Code, string Message)? FaultOf(string target, ContentIndex index) => target.Split(':', 2) switch
    {
        ["page", var name] => PageId.TryParse(name, null, out var page) && index.Pages.ContainsKey(page) ? null : ("unknown-page", index.UnknownPage(name)),
        ["term", var name] => index.Terms.ContainsKey(name) ? null : ("unknown-term", $"There is no term '{Suggestion.Clip(name)}'.{index.Nearest(name, index.Terms.Keys)} Terms are files in terms/."),
        ["dataset", var name] => DatasetId.TryParse(name, null, out var dataset) && index.Datasets.ContainsKey(dataset.Value)
            ? null
            : ("unknown-dataset", index.UnknownDataset(name)),
        _ => ("bad-target", $"'{Suggestion.Clip(target)}' is nothing that can be found. Write page:guidance/claim-asylum, term:bail or dataset:small-boat-arrivals, with what you want to be found first."),
    };
}
