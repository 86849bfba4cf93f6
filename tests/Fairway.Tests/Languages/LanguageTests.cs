using Fairway.Languages;

namespace Fairway.Tests.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "a, b, c and d")]
    [InlineData("ar", "a وb وc وd")]
    [InlineData("fa", "a،\u200f b،\u200f c، و d")]
    [InlineData("vi", "a, b, c và d")]
    public void A_list_is_joined_as_the_language_does(string tag, string expected) =>
        Assert.Equal(expected, TestLanguages.Set[LanguageTag.Parse(tag)].List(["a", "b", "c", "d"]));

    [Fact]
    public void Short_lists_have_their_own_forms_and_braces_in_items_stay()
    {
        Assert.Equal("", TestLanguages.English.List([]));
        Assert.Equal("a", TestLanguages.English.List(["a"]));
        Assert.Equal("{1} and {0}", TestLanguages.English.List(["{1}", "{0}"]));
        Assert.Equal("{0}, {1} and {0}", TestLanguages.English.List(["{0}", "{1}", "{0}"]));
    }

    [Fact]
    public void Direction_quotes_and_names_come_from_the_data()
    {
        Assert.Equal(("rtl", "فارسی", "Persian", ("«", "»")), (TestLanguages.Persian.Dir, TestLanguages.Persian.Endonym, TestLanguages.Persian.EnglishName, TestLanguages.Persian.Quotes));
        Assert.Equal(("ltr", "English", ("“", "”")), (TestLanguages.English.Dir, TestLanguages.English.Endonym, TestLanguages.English.Quotes));
    }

    [Theory]
    [InlineData("en", "Åland, Albania, Zambia")]
    [InlineData("es", "nube, ñame, oso")]
    [InlineData("tr", "ıssız, ince, şeker, tabak")]
    [InlineData("sq", "dy, dhi, e, ë, zog, zhurmë")]
    [InlineData("fa", "آلمان, بلژیک, پاکستان, تاجیکستان, چاد, ژاپن, کوبا, گینه, یمن")]
    public void Names_have_the_order_of_the_language(string tag, string expected)
    {
        var names = expected.Split(", ");

        Assert.Equal(names, names.Reverse().Order(TestLanguages.Every[LanguageTag.Parse(tag)].NameOrder));
    }

    [Fact]
    public void Names_that_the_order_cannot_tell_apart_have_one_order_all_the_same() =>
        Assert.Equal(["a", "a\u200d"], new[] { "a\u200d", "a" }.Order(TestLanguages.English.NameOrder));

    [Fact]
    public void Isolated_text_is_wrapped_and_nothing_stays_nothing()
    {
        Assert.Equal("\u2068مراکز بازگشت\u2069", Bidi.Isolate("مراکز بازگشت"));
        Assert.Equal("", Bidi.Isolate(""));
    }

    // Languages are data: a rule that names one would be missed when the next is added.
    [Fact]
    public void No_code_of_this_room_names_a_language()
    {
        var room = Path.Combine(Path.GetDirectoryName(TestLanguages.FilePath)!, "..", "src", "Fairway", "Languages");
        var sources = Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.DoesNotMatch("\"(en|ar|fa|vi|arb|pes|prs)\"", File.ReadAllText(source)));
    }
}
