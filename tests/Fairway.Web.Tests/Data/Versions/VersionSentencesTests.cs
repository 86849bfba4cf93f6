using Fairway.Content;
using Fairway.Input;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;
using Fairway.Web.Data.Versions;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Versions;

public sealed class VersionSentencesTests : IDisposable
{
    private readonly TemporaryFolder _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Changed_values_of_rows_that_no_day_tells_apart_have_no_empty_brackets_in_any_language()
    {
        SmallContent.WriteTo(_content);
        _content.Write(
            "datasets/incidents/dataset.yaml",
            """
            id: incidents
            time: { column: date, every: day, events-from: 2026-01-01 }
            key: [incident]
            columns:
              incident: { role: dimension }
              dead: { role: measure, type: integer }
            source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
            licence: { name: OGL, url: "https://example.org/licence" }
            """);
        _content.Write("datasets/incidents/en.yaml", "title: Incidents\nsummary: Made up.\ncounted: These.\nnot-counted: Those.\ncolumns: { date: Date, incident: Incident, dead: Dead }\n");
        ReleasedContent.AddData(_content.Path, "incidents", "date,incident,dead\n2026-01-02,A,1\n2026-01-03,B,2\n", new UpdateOptions());
        ReleasedContent.AddData(_content.Path, "incidents", "date,incident,dead\n2026-01-02,A,3\n2026-01-03,B,4\n", new UpdateOptions { Kind = VersionKind.Revision });

        var (tree, faults) = ContentReader.Read(new DirectoryTree(_content.Path), CancellationToken.None);

        Assert.True(tree is not null, string.Join('\n', faults));
        var incidents = tree.Datasets.Values.Single(dataset => dataset.Id.Value == "incidents");
        Assert.Contains("2 earlier values changed;", VersionSentences.Of(incidents, incidents.Version, tree.Messages[tree.Languages.Source.Tag]), StringComparison.Ordinal);
        Assert.All(tree.Languages.All, language => Assert.DoesNotContain('(', VersionSentences.Of(incidents, incidents.Version, tree.Messages[language.Tag])));
    }
}
