using Fairway.Statistics.Downloads;
using Parquet;
using Parquet.Schema;

namespace Fairway.Tests.Statistics.Downloads;

public sealed class ParquetTests
{
    [Fact]
    public async Task Days_are_dates_numbers_are_numbers_and_what_is_missing_is_null()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var data = TestDatasets.SmallBoats;
        await using var reader = await ParquetReader.CreateAsync(
            new MemoryStream(await Written.Bytes(DownloadFormat.Parquet, data)), new ParquetOptions { UseDateOnlyTypeForDates = true }, cancellationToken: cancellationToken);
        var fields = reader.Schema.DataFields;

        Assert.Equal(
            [("date", typeof(DateOnly)), ("people", typeof(long)), ("boats", typeof(long)), ("uncontrolled-landings", typeof(long)), ("status", typeof(ReadOnlyMemory<char>)), ("uncontrolled-landings-status", typeof(ReadOnlyMemory<char>))],
            fields.Select(field => (field.Name, field.ClrType)));
        Assert.Equal("small-boat-arrivals", reader.CustomMetadata["dataset"]);
        Assert.Equal(1, reader.RowGroupCount);

        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(data.Table.RowCount, group.RowCount);
        var dates = new DateOnly[group.RowCount];
        await group.ReadAsync<DateOnly>(fields[0], dates, cancellationToken: cancellationToken);
        Assert.Equal(Enumerable.Range(0, data.Table.RowCount).Select(row => data.Table.PeriodOf(row).Start), dates);
        foreach (var field in fields[1..4])
        {
            var values = new long?[group.RowCount];
            await group.ReadAsync<long>(field, values.AsMemory(), cancellationToken: cancellationToken);
            Assert.Equal(Enumerable.Range(0, data.Table.RowCount).Select(row => (long?)data.Table.Measures[field.Name][row]), values);
        }
    }

    [Fact]
    public async Task Decimals_and_odd_words_are_exact()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(await Written.Bytes(DownloadFormat.Parquet, OddDataset.Read())), cancellationToken: cancellationToken);
        var boats = Assert.IsType<DecimalDataField>(reader.Schema.DataFields.Single(field => field.Name == "boats"));
        Assert.Equal(3, boats.Scale);

        using var group = reader.OpenRowGroupReader(0);
        var values = new decimal?[group.RowCount];
        await group.ReadAsync<decimal>(boats, values.AsMemory(), cancellationToken: cancellationToken);
        Assert.Equal([12.5m, 12.5m, -0.125m], values.Take(3));
        var words = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.DataFields.Single(field => field.Name == "place"), words.AsMemory(), cancellationToken: cancellationToken);
        Assert.Equal(OddDataset.Words.Select(word => (string?)word.Trim()), words);
    }
}
