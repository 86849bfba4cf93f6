using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Reading;

namespace Fairway.Web.Data;

/// <summary>A dataset's words, and in which language they are: the reader's or, failing that, the source's.</summary>
internal sealed record LocalText(DatasetText Text, Language Language)
{
    public static LocalText Of(Reader reader, Dataset dataset)
    {
        var source = reader.Site.Languages.Source;
        return dataset.Texts.TryGetValue(reader.Tag, out var text)
            ? new(text, reader.Language)
            : new(dataset.Texts[source.Tag], source);
    }
}
