using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>A word of a dimension that a text gives a name to, and where.</summary>
internal readonly record struct NamedWord(string Dimension, YamlScalar Word);

/// <summary>Looks for named words in the data: of a slip of the keyboard the name would never be read, and nobody would see why.</summary>
internal static class WordNameCheck
{
    /// <remarks>Older versions are read as they were with the same texts, so that a word that only they have may keep its name. They are rebuilt only where one is looked for in vain.</remarks>
    public static void Warn(Dataset dataset, IEnumerable<NamedWord> named)
    {
        foreach (var (dimension, word) in named)
        {
            var column = dataset.Table.Dimensions[dimension];
            if (column.CodeOf(word.Text) < 0 && !IsOlder(dataset, dimension, word.Text))
                word.Warn("unknown-word", $"No row has '{Suggestion.Clip(word.Text)}' as its '{dimension}', so that this name is never read.{Suggestion.For(word.Text, column.Values)} Write the word as it is in the data, or remove this line.");
        }
    }

    private static bool IsOlder(Dataset dataset, string dimension, string word)
    {
        try
        {
            return dataset.Versions.All.Any(version => dataset.At(version.Number)!.Table.Dimensions.TryGetValue(dimension, out var column) && column.CodeOf(word) >= 0);
        }
        catch (InvalidDataException)
        {
            // The files of changes have faults of their own, which the check of all versions says.
            return false;
        }
    }
}
