using System.Collections.Immutable;
using System.Text.Json;

namespace Fairway.Tests.Markup.Security;

/// <summary>Strings that have broken other programs, in every place where a writer may put words.</summary>
public class NaughtyStringTests
{
    private static readonly string[] Places =
    [
        "{0}", "## {0}", "## a {#{0}}", "> {0}", "- {0}", "*{0}*", "`{0}`", "```{0}\n{0}\n```", "[{0}](https://example.org)", "[a]({0})", "[a](<{0}>)", "[a](https://example.org \"{0}\")",
        "[a](term:{0})", "[a](page:{0})", "[^{0}]", "{{{0}}}", "<{0}>", "::: warning {0}\n{0}\n:::", "| {0} |\n| - |\n| {0} |", "[a]: {0}\n\n[a]", "```chart\ndataset: {0}\n```",
    ];

    private static readonly ImmutableArray<string> Strings = JsonSerializer.Deserialize<ImmutableArray<string>>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Markup", "Security", "blns.json")));

    public static TheoryData<string> AllPlaces => [.. Places];

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void A_naughty_string_gives_safe_HTML(string place)
    {
        Assert.True(Strings.Length > 400);
        var context = new FakeContext(TestMessages.In("en"));
        foreach (var text in Strings)
            SafeHtml.Check(Dialect.Parse(place.Replace("{0}", text, StringComparison.Ordinal)).Document.Render(context));
    }
}
