using System.Diagnostics.CodeAnalysis;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Charts;

namespace Fairway.Web.Data.Charts;

/// <summary>Which chart, in which language and as at which day an address asks for.</summary>
/// <param name="At">Null for the latest data.</param>
internal sealed record ChartRequest(Dataset Dataset, string Chart, Language Language, DateOnly? At, FileLayout Layout)
{
    public const string Card = "card";

    public bool IsCard => Layout == FileLayout.Card;

    /// <param name="site">Where it is looked for.</param>
    /// <param name="dataset">A dataset of the site.</param>
    /// <param name="chart">As in the address.</param>
    /// <param name="query">Of the address.</param>
    /// <param name="known">The parameters that the address takes.</param>
    public static bool TryRead(
        Site site, Dataset dataset, string chart, IQueryCollection query, ReadOnlySpan<string> known,
        [NotNullWhen(true)] out ChartRequest? request, [NotNullWhen(false)] out ApiProblem? problem)
    {
        request = null;
        problem = Parameters.Unknown(query, known);
        if (problem is not null)
            return false;
        if (!dataset.Definition.Charts.Contains(chart))
        {
            problem = ApiProblem.NotFound("unknown-chart", $"The dataset '{dataset.Id}' has no chart '{chart}'. It has: {string.Join(", ", dataset.Definition.Charts)}.");
            return false;
        }

        if (!Parameters.TryLanguage(query, "lang", site.Languages, out var language, out problem) || !Parameters.TryDay(query, "at", out var at, out problem))
            return false;
        if (at is { } day && !ChartRenderer.HasData(dataset, day))
            problem = ApiProblem.OutOfRange("at", dataset);
        else if (query.TryGetValue("size", out var size) && size != Card)
            problem = ApiProblem.Invalid("size", $"'size' must be '{Card}', or be left out.");
        if (problem is not null)
            return false;
        request = new(dataset, chart, language, at, query.ContainsKey("size") ? FileLayout.Card : FileLayout.Normal);
        return true;
    }

    public string Svg(Site site) => ChartRenderer.RenderFile(Dataset, Chart, site.Messages(Language.Tag), At, Layout);
}
