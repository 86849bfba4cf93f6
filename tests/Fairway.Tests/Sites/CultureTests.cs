using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fairway.Content;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Downloads;
using Fairway.Tests.Content;
using Fairway.Tests.Languages;

namespace Fairway.Tests.Sites;

public sealed class CultureTests
{
    /// <summary>Cultures of the machine in which numbers, dates, calendars, digits or cases differ most, and that of each language of the site.</summary>
    public static TheoryData<string> Cultures => [.. TestLanguages.Every.All.Select(language => language.Tag.Value), "de-DE", "th-TH", "ar-SA", "tr-TR"];

    private static readonly Lazy<ContentTree> Content = new(() => ContentReader.Read(new DirectoryTree(ContentTrees.RealFolder), CancellationToken.None).Tree!);

    private static readonly Lazy<Task<string>> Expected = new(() => Under("", () => Export(Content.Value)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Pages_charts_and_files_are_the_same_bytes_whatever_the_culture_of_the_machine(string culture) =>
        Assert.Equal(await Expected.Value, await Under(culture, () => Export(Content.Value)));

    [Theory]
    [InlineData("fa")]
    [InlineData("tr")]
    public async Task Content_is_read_the_same_whatever_the_culture_of_the_machine(string culture) =>
        Assert.Equal(await Expected.Value, await Under(culture, () => Export(ContentReader.Read(new DirectoryTree(ContentTrees.RealFolder), CancellationToken.None).Tree!)));

    /// <summary>Digest of every page in every language, every chart in every language, and every file of data.</summary>
    private static string Export(ContentTree content)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => digest.AppendData(Encoding.UTF8.GetBytes(text));

        foreach (var page in content.Pages.Values)
        {
            foreach (var language in content.Languages.All)
                Add(new PageReading(content, page, language).RenderBody());
        }

        foreach (var dataset in content.Datasets.Values)
        {
            digest.AppendData(DatasetFiles.Csv(dataset));
            digest.AppendData(DatasetFiles.Json(dataset));
            foreach (var chart in dataset.Definition.Charts)
            {
                foreach (var language in content.Languages.All)
                {
                    Add(ChartRenderer.RenderFile(dataset, chart, content.Messages[language.Tag]));
                    Add(ChartHtml.Render(dataset, chart, content.Messages[language.Tag]));
                }
            }
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>A culture belongs to the task that sets it.</summary>
    private static Task<string> Under(string culture, Func<string> work) => Task.Run(() =>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return work();
    });
}
