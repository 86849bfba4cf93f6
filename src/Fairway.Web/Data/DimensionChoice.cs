using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Web.Data;

/// <summary>A dimension in the form of the explorer: its largest words at hand, and all the others behind them.</summary>
/// <param name="AtHand">Words that are chosen, and the largest by the first measure: the largest first.</param>
/// <param name="Others">By what they are called, in the order of names of the reader's language.</param>
internal sealed record DimensionChoice(string Name, ImmutableArray<WordChoice> AtHand, ImmutableArray<WordChoice> Others)
{
    /// <summary>Words at hand, where there are more in all.</summary>
    public const int MostAtHand = 8;

    /// <summary>A dimension of up to so many words is shown whole.</summary>
    public const int FewWords = 12;

    /// <summary>A dimension of more words tells rows apart rather than groups, and is not offered.</summary>
    public const int MostWords = 400;

    public static IEnumerable<DimensionChoice> Of(ExplorerRequest request, LocalText text, Language reader)
    {
        foreach (var column in request.Dataset.Definition.Dimensions)
        {
            var words = request.Dataset.Table.Dimensions[column.Name].Values;
            if (words.Length is < 2 or > MostWords || words.Length * 2 > request.Dataset.Table.RowCount)
                continue;
            var kept = request.Kept(column.Name);
            var bySize = BySize(request.Dataset, column.Name).ToList();
            var atHand = words.Length <= FewWords ? bySize : [.. bySize.Where(kept.Contains).Union(bySize.Take(MostAtHand))];
            yield return new(
                column.Name,
                [.. atHand.Select(word => new WordChoice(word, text.Word(column.Name, word), kept.Contains(word)))],
                [
                    .. bySize.Except(atHand)
                        .Select(word => new WordChoice(word, text.Word(column.Name, word), IsChosen: false))
                        .OrderBy(choice => choice.Name.Text, reader.NameOrder),
                ]);
        }
    }

    private static IEnumerable<string> BySize(Dataset dataset, string name)
    {
        var column = dataset.Table.Dimensions[name];
        var measure = dataset.Table.Measures[dataset.Definition.Measures.First().Name];
        var sums = new decimal[column.Values.Length];
        for (var row = 0; row < dataset.Table.RowCount; row++)
            sums[column.Code(row)] += measure[row] ?? 0;
        return Enumerable.Range(0, sums.Length).OrderByDescending(code => sums[code]).Select(code => column.Values[code]);
    }
}

/// <param name="Word">As in the data, by which it is asked for.</param>
/// <param name="Name">What it is called.</param>
internal sealed record WordChoice(string Word, LocalWord Name, bool IsChosen);
