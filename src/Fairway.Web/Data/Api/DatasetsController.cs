using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>Datasets and what they say of themselves.</summary>
internal sealed class DatasetsController : ApiController
{
    [Read(ApiAddresses.Datasets), Kept(ReadsQuery = true)]
    public IActionResult All() => Parameters.Unknown(Request.Query) is { } unknown
        ? Refuse(unknown)
        : Answer(new DatasetList([.. Site.Content.Datasets.Values.Select(Entry)]), ApiJson.Readable.DatasetList);

    [Read(ApiAddresses.Datasets + "/{dataset}"), Kept(ReadsQuery = true)]
    public IActionResult One(string dataset)
    {
        if (Parameters.Unknown(Request.Query) is { } unknown)
            return Refuse(unknown);
        return FindDataset(dataset) is { } found ? Answer(Details(found), ApiJson.Readable.DatasetDetails) : NoDataset(dataset);
    }

    private DatasetText TextOf(Dataset dataset) => dataset.Texts[Site.Languages.Source.Tag];

    private DatasetEntry Entry(Dataset dataset)
    {
        var text = TextOf(dataset);
        return new(dataset.Id.Value, text.Title, text.Summary, dataset.Version.Number, dataset.DataTo, Addresses.Api(dataset.Id));
    }

    private DatasetDetails Details(Dataset dataset)
    {
        var text = TextOf(dataset);
        var definition = dataset.Definition;
        return new(
            dataset.Id.Value,
            text.Title,
            text.Summary,
            text.Counted,
            text.NotCounted,
            text.Notes,
            dataset.Version.Number,
            dataset.DataFrom,
            dataset.DataTo,
            dataset.Version.Published,
            definition.Publisher,
            definition.SourceTitle,
            definition.SourceUrl,
            definition.LicenceName,
            definition.LicenceUrl,
            dataset.Table.RowCount,
            definition.TimeColumn,
            GrainNames.Of(definition.Grain),
            [.. definition.Columns.Select(column => Entry(dataset, column, text))],
            definition.Figures,
            definition.Charts,
            [new FileEntry("csv", Addresses.DataFile(dataset.Id, "csv")), new FileEntry("json", Addresses.DataFile(dataset.Id, "json"))]);
    }

    private static ColumnEntry Entry(Dataset dataset, DatasetColumn column, DatasetText text)
    {
        var words = dataset.Table.Dimensions.GetValueOrDefault(column.Name)?.Values;
        return new(
            column.Name,
            text.Columns.GetValueOrDefault(column.Name, column.Name),
            ColumnWords.RoleOf(column.Role),
            ColumnWords.UnitOf(column),
            words?.Length,
            words is { Length: <= ColumnEntry.MostValues } ? [.. words.Value.Order(StringComparer.Ordinal)] : null);
    }
}
