using System.Collections.Immutable;
using System.Text.Json;

namespace Fairway.Tests.Markup.CommonMark;

/// <summary>One example of the CommonMark specification.</summary>
/// <param name="Example">Its number, from 1.</param>
public sealed record CommonMarkExample(int Example, string Section, string Markdown, string Html)
{
    public static ImmutableArray<CommonMarkExample> All { get; } = JsonSerializer.Deserialize<ImmutableArray<CommonMarkExample>>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Markup", "CommonMark", "commonmark-0.31.json")), JsonSerializerOptions.Web);
}
