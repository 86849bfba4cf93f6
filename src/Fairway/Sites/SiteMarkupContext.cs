using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Markup;
using Fairway.Statistics;

namespace Fairway.Sites;

/// <summary>Answers a text's references from one site: figures and digits in the text's language, addresses in the reader's.</summary>
internal sealed class SiteMarkupContext(ContentTree content, Page page, LanguageTag text, LanguageTag reader) : IMarkupContext
{
    public Messages Messages { get; } = content.Messages[text];

    public MarkupFigure Figure(FigureReference reference)
    {
        var dataset = Dataset(reference.Dataset);
        var figure = dataset.Figure(reference.Figure, reference.At)
            ?? throw new InvalidOperationException(
                $"{page.Id}: the figure '{reference.Dataset}.{reference.Figure}' has no value; the check of the content should have refused it.");
        var address = Addresses.Dataset(reader, dataset.Id, reference.Figure);

        return reference.Part switch
        {
            FigurePart.Date => new(FigureText.WriteDate(figure, Messages), null, IsoDay.Write(figure.DataTo), null, null),
            FigurePart.When => new(FigureText.WriteWhen(figure, Messages), null, null, null, null),
            _ => new(FigureText.Write(figure, Messages), address, figure.Day is { } day ? IsoDay.Write(day) : null, StatusText.Mark(figure.Status), StatusText.Title(figure.Status, Messages)),
        };
    }

    public string ChartHtml(ChartReference reference) => Sites.ChartHtml.Render(Dataset(reference.Dataset), reference.Chart, Messages, reference.At);

    public MarkupTerm Term(TermReference reference)
    {
        var term = content.Terms[reference.Term];
        var source = content.Languages.Source.Tag;
        var sourceForm = text == source ? null : term.Texts[source].Name;
        return new(Addresses.Glossary(reader, term.Id), sourceForm, source, term.Texts.GetValueOrDefault(text)?.Definition);
    }

    public string PageAddress(PageReference reference) =>
        PageId.TryCreate(reference.Section, reference.Slug, out var id)
            ? Addresses.Page(reader, id, reference.Anchor)
            : throw new InvalidOperationException($"{page.Id}: the link to '{reference.Section}/{reference.Slug}' should have been refused by the check.");

    public MarkupPicture Picture(PictureReference reference)
    {
        var picture = page.Pictures[reference.Name];
        return new(Addresses.Picture(page.Id, picture), picture.Width, picture.Height);
    }

    public int SourceNumber(SourceReference reference)
    {
        for (var i = 0; i < page.Sources.Length; i++)
        {
            if (page.Sources[i].Id == reference.Source)
                return i + 1;
        }

        throw new InvalidOperationException($"{page.Id}: the source '{reference.Source}' should have been refused by the check.");
    }

    private Dataset Dataset(string id) => content.Datasets[DatasetId.Parse(id)];
}
