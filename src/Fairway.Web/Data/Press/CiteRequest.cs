using System.Diagnostics.CodeAnalysis;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Citations;
using Fairway.Web.Data.Versions;
using Fairway.Web.Hosting;

namespace Fairway.Web.Data.Press;

/// <summary>What is cited: a dataset at a version, or one of its figures.</summary>
/// <param name="Dataset">At the version.</param>
/// <param name="Figure">Null for the whole dataset.</param>
internal sealed record CiteRequest(Dataset Dataset, string? Figure)
{
    public const string FigureParameter = "figure";
    public const string VersionParameter = "version";

    public static bool TryRead(
        IQueryCollection query, Dataset dataset, [NotNullWhen(true)] out CiteRequest? request, [NotNullWhen(false)] out ApiProblem? problem)
    {
        request = null;
        if (!Parameters.TryNumber(query, VersionParameter, dataset.Version.Number, 1, int.MaxValue, out var version, out problem))
            return false;
        if (dataset.At(version) is not { } found)
        {
            problem = VersionProblems.NoVersion(dataset, version);
            return false;
        }

        var figure = query[FigureParameter].ToString();
        if (figure.Length > 0 && (!found.Definition.Figures.Contains(figure) || found.Figure(figure) is null))
        {
            problem = ApiProblem.NotFound(
                "unknown-figure",
                $"The dataset '{found.Id}' has no figure '{Suggestion.Clip(figure)}' with a value. It has: {string.Join(", ", found.Definition.Figures.Where(name => found.Figure(name) is not null))}.");
            return false;
        }

        request = new(found, figure.Length > 0 ? figure : null);
        return true;
    }

    /// <summary>The citation, in the source language of the site.</summary>
    public Citation Cite(Site site, PublicAddress address, LanguageTag reader, TimeProvider time) => DatasetCitations.Of(
        Dataset,
        Figure,
        new(site.Content.Settings.Name, address.Of(Addresses.Dataset(reader, Dataset.Id, Dataset.Version.Number, Figure)), IsoDay.Today(time)),
        site.Messages(Dataset.Source))!;
}
