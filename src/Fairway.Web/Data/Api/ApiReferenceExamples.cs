using System.Collections.Immutable;
using Fairway.Statistics;

namespace Fairway.Web.Data.Api;

/// <summary>Questions to begin with. Of a dataset that the site does not have nothing is asked. A test follows each.</summary>
internal static class ApiReferenceExamples
{
    private static readonly (string? Dataset, string Text, string Address)[] All =
    [
        (null, "All datasets", ""),
        ("small-boat-arrivals", "What a dataset counts, its columns and their words", ""),
        ("small-boat-arrivals", "People and boats by month, the last 12", "/rows?last=12&every=month"),
        ("small-boat-arrivals", "The ten days with the most people", "/rows?sort=-people&limit=10"),
        ("small-boat-arrivals", "Days of 2025 with 500 people or more, as CSV", "/rows?from=2025&to=2025&people.min=500&format=csv"),
        ("small-boat-arrivals", "A figure as at a day", "/figures/year-to-date?at=2025-04-17"),
        ("small-boat-arrivals", "All figures, as CSV", "/figures?format=csv"),
        ("irregular-detections", "Two nationalities by year", "/rows?every=year&by=nationality&nationality=Eritrea,Sudan"),
        ("irregular-detections", "Nationalities over the last four quarters, the most first", "/rows?every=all&last=4&by=nationality&sort=-people&limit=10"),
        ("channel-deaths", "Dead and missing by year, each by itself", "/rows?every=year"),
    ];

    public static ImmutableArray<ReferenceExample> Of(Func<DatasetId, bool> exists) =>
    [
        .. All
            .Where(example => example.Dataset is null || (DatasetId.TryParse(example.Dataset, null, out var id) && exists(id)))
            .Select(example => new ReferenceExample(example.Text, example.Dataset is null ? ApiAddresses.Datasets : $"{ApiAddresses.Datasets}/{example.Dataset}{example.Address}")),
    ];
}
