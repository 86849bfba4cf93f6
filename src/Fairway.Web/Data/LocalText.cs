using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Reading;

namespace Fairway.Web.Data;

/// <summary>A dataset's words, and in which language they are: the reader's or, failing that, the source's.</summary>
/// <param name="Source">In which words of the data stand that have no other name.</param>
internal sealed record LocalText(DatasetText Text, Language Language, Language Source)
{
    public static LocalText Of(Reader reader, Dataset dataset)
    {
        var source = reader.Site.Languages.Source;
        return dataset.Texts.TryGetValue(reader.Tag, out var text)
            ? new(text, reader.Language, source)
            : new(dataset.Texts[source.Tag], source, source);
    }

    /// <summary>What a word of a column is called, and in which language that is.</summary>
    public LocalWord Word(string column, string word) =>
        Text.Words.TryGetValue(column, out var names) && names.TryGetValue(word, out var name) ? new(name, Language) : new(word, Source);
}

internal sealed record LocalWord(string Text, Language Language);
