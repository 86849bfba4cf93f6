using System.Text;
using System.Text.Json.Nodes;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Tests.Languages;

/// <summary>The languages of <c>content/languages.json</c>, for tests of any room.</summary>
public static class TestLanguages
{
    public static string FilePath { get; } = Path.Combine(Root(), "content", "languages.json");

    private static readonly Lazy<LanguageSet> All = new(() => Offered("en", "ar", "fa", "vi"));

    private static readonly Lazy<LanguageSet> Whole = new(() => Offered([.. JsonNode.Parse(File.ReadAllBytes(FilePath))!["languages"]!.AsArray().Select(entry => (string)entry!["tag"]!)]));

    public static LanguageSet Set => All.Value;

    /// <summary>Every language of the file.</summary>
    public static LanguageSet Every => Whole.Value;

    public static Language English => Set[LanguageTag.Parse("en")];

    public static Language Arabic => Set[LanguageTag.Parse("ar")];

    public static Language Persian => Set[LanguageTag.Parse("fa")];

    public static Language Vietnamese => Set[LanguageTag.Parse("vi")];

    /// <summary>The first tag is the source language.</summary>
    public static LanguageSet Offered(params string[] tags)
    {
        var faults = new FaultList();
        var offered = tags.Select(tag => LanguageTag.Parse(tag)).ToList();
        var set = LanguageReader.Read(File.ReadAllBytes(FilePath), "languages.json", offered[0], offered, faults);
        Assert.Empty(faults.ToSorted());
        return set!;
    }

    /// <summary>Messages of one language, written as JSON.</summary>
    /// <param name="language">Also the source language.</param>
    /// <param name="json">A file of <c>interface/</c>.</param>
    /// <param name="strict">Whether a warning fails the test too.</param>
    public static Messages Messages(Language language, string json, bool strict = true)
    {
        var faults = new FaultList();
        var set = new LanguageSet { Source = language, All = [language] };
        var files = new Dictionary<LanguageTag, (string, ReadOnlyMemory<byte>)> { [language.Tag] = ($"interface/{language.Tag}.json", Encoding.UTF8.GetBytes(json)) };
        var messages = MessagesReader.Read(set, files, faults);
        Assert.DoesNotContain(faults.ToSorted(), fault => strict || fault.Severity == FaultSeverity.Error);
        return messages![language.Tag];
    }

    /// <summary>A file beside the tests of this room.</summary>
    public static string PathOf(string name) => Path.Combine(Root(), "tests", "Fairway.Tests", "Languages", name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Fairway.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
        return folder.FullName;
    }
}
