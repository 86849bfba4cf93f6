using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Sites.Translating;
using Fairway.Tests.Content;
using Fairway.Tests.Statistics;

namespace Fairway.Tests.Sites.Translating;

public sealed class TranslationMemoryTests
{
    private static readonly PageId Page = PageId.Parse("guidance/claim");

    [Fact]
    public void The_same_words_come_first_and_then_those_most_alike_with_what_differs()
    {
        var memory = Memory(("You must answer within 14 days.", "ظرف ۱۴ روز."), ("You must answer within 10 days, in writing.", "ظرف ۱۰ روز، کتبی."), ("Something else entirely.", "چیز دیگر."));

        var found = memory.Find("You must answer within 14 days.", 3);

        Assert.Equal(["ظرف ۱۴ روز.", "ظرف ۱۰ روز، کتبی."], found.Select(match => match.Pair.Target));
        Assert.True(found[0].IsExact);
        Assert.False(found[1].IsExact);
        Assert.InRange(found[1].Likeness, TranslationMemory.LeastLikeness, 0.99);
        Assert.Equal("You must answer within 14 days.", string.Concat(found[1].Runs.Where(run => run.State != Fairway.Sites.Differences.RunState.Removed).Select(run => run.Text)));
    }

    [Fact]
    public void What_has_too_little_in_common_is_not_suggested() =>
        Assert.Empty(Memory(("You must answer within 14 days.", "ظرف ۱۴ روز.")).Find("Bring your papers within the hour.", 3));

    [Fact]
    public void One_translation_is_suggested_once() =>
        Assert.Single(Memory(("Apply now.", "اکنون."), ("Apply now!", "اکنون.")).Find("Apply now.", 3));

    [Fact]
    public void The_memory_of_the_real_pages_is_made_and_asked_fast_and_again_of_what_changed_alone()
    {
        var files = new DirectoryTree(Path.Combine(TestDatasets.Root, "content"));
        var content = ContentReader.Read(files, CancellationToken.None).Tree!;
        var language = LanguageTag.Parse("fa");

        var memory = TranslationMemory.Of(content, files, language, null, CancellationToken.None);
        var reading = new RecordingTree(files);
        var again = TranslationMemory.Of(content, reading, language, memory, CancellationToken.None);

        Assert.True(memory.Count > 500, $"{memory.Count} pairs");
        Assert.Equal(memory.Count, again.Count);
        Assert.Empty(reading.ReadPaths);
        Assert.True(memory.Find("Go to your [screening interview](page:guidance/screening-interview). Take papers that show who you are.", 3) is [{ IsExact: false }, ..]);
    }

    private static TranslationMemory Memory(params (string Source, string Target)[] pairs) => TranslationMemory.Of(Page, [(Words(pairs.Select(pair => pair.Source)), Words(pairs.Select(pair => pair.Target)))]);

    private static PageWords Words(IEnumerable<string> paragraphs) => new(null, null, 1, ImmutableSortedDictionary<int, string>.Empty, string.Join("\n\n", paragraphs) + "\n");
}
