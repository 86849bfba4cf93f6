using Fairway.Languages;

namespace Fairway.Statistics.Citations;

/// <summary>Makes citations of datasets and of their figures.</summary>
public static class DatasetCitations
{
    /// <param name="dataset">At the version that is cited.</param>
    /// <param name="figure">Null for the dataset as a whole.</param>
    /// <param name="place">Where and when it was read.</param>
    /// <param name="messages">Of the site's source language.</param>
    /// <returns>Null where the figure has no value.</returns>
    /// <exception cref="KeyNotFoundException">No figure of that name is declared.</exception>
    public static Citation? Of(Dataset dataset, string? figure, CitedPlace place, Messages messages)
    {
        var whole = Whole(dataset, place);
        if (figure is null)
            return whole;
        return dataset.Figure(figure) is { } value
            ? whole with
            {
                Key = $"{dataset.Id}-{figure}-v{whole.Version}",
                Title = FigureTitle(dataset, figure, value, messages),
                Within = whole.Title,
            }
            : null;
    }

    private static Citation Whole(Dataset dataset, CitedPlace place) => new()
    {
        Key = $"{dataset.Id}-v{dataset.Version.Number}",
        Title = dataset.Definition.SourceTitle,
        Publisher = dataset.Definition.Publisher,
        Published = dataset.Version.Published,
        DataTo = dataset.DataTo,
        Version = dataset.Version.Number,
        Site = place.Site,
        Address = place.Address,
        Retrieved = place.Retrieved,
        Language = dataset.Source.Value,
    };

    private static string FigureTitle(Dataset dataset, string figure, FigureValue value, Messages messages)
    {
        var status = StatusText.Title(value.Status, messages) is { } title ? $"; {title}" : "";
        return $"{dataset.Texts[dataset.Source].Figures[figure]}: {FigureText.WriteAlone(value, messages)} ({FigureText.WriteWhen(value, messages)}{status})";
    }
}

/// <param name="Site">Its name.</param>
/// <param name="Address">Whole, at which exactly the version stays.</param>
/// <param name="Retrieved">UTC.</param>
public sealed record CitedPlace(string Site, string Address, DateOnly Retrieved);
