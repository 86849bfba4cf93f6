using System.Globalization;
using System.Text.Json;
using Fairway.Languages;

namespace Fairway.Tests.Languages;

public sealed class PluralRulesTests
{
    private static readonly JsonDocument All = JsonDocument.Parse(File.ReadAllBytes(TestLanguages.PathOf("cldr-plural-samples.json")));

    /// <summary>Every language for which CLDR has rules, those of the content among them.</summary>
    public static TheoryData<string> Languages => [.. All.RootElement.GetProperty("cardinal").EnumerateObject().Select(language => language.Name)];

    public static TheoryData<string> Tags => [.. TestLanguages.Every.All.Select(language => language.Tag.Value)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sample_of_CLDR_takes_its_category(string language)
    {
        var cardinal = Texts("cardinal", language);
        var ordinal = Texts("ordinal", language);
        var rules = Rules(WithoutOther(cardinal), WithoutOther(ordinal));

        Assert.NotEmpty(cardinal.Values.SelectMany(Samples));
        foreach (var (category, text) in cardinal)
            Assert.All(Samples(text), sample => Assert.Equal(category, rules.Cardinal(sample.Number, sample.Exponent)));
        foreach (var (category, text) in ordinal)
            Assert.All(Samples(text), sample => Assert.Equal(category, rules.Ordinal(sample.Number)));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_rules_of_the_content_are_those_of_CLDR(string tag)
    {
        var language = tag.Split('-')[0];
        var plurals = TestLanguages.Every[LanguageTag.Parse(tag)].Plurals;

        Assert.Equal(Texts("cardinal", language).Keys.Order(), plurals.CardinalCategories.Order());
        foreach (var (category, text) in Texts("cardinal", language))
            Assert.All(Samples(text), sample => Assert.Equal(category, plurals.Cardinal(sample.Number, sample.Exponent)));
        foreach (var (category, text) in Texts("ordinal", language))
            Assert.All(Samples(text), sample => Assert.Equal(category, plurals.Ordinal(sample.Number)));
    }

    [Fact]
    public void Trailing_zeros_and_the_sign_are_seen_as_CLDR_sees_them()
    {
        var english = TestLanguages.English.Plurals;

        Assert.Equal("one", english.Cardinal(1));
        Assert.Equal("other", english.Cardinal(1.0m));
        Assert.Equal("one", english.Cardinal(-1));
    }

    // Operands of UTS 35, part 3, section 5.1.1, for 1.230: i=1 v=3 w=2 f=230 t=23.
    [Theory]
    [InlineData("i = 1 and v = 3 and w = 2 and f = 230 and t = 23", true)]
    [InlineData("n = 1", false)]
    [InlineData("n = 1..2", false)]
    [InlineData("n != 1..2", true)]
    [InlineData("c = 0 and e = 0", true)]
    [InlineData("f % 100 = 30,40", true)]
    [InlineData("f%100=29..31", true)]
    [InlineData("t = 24 or t = 23 and v = 2", false)]
    [InlineData("t = 23 and v = 3 or n = 7", true)]
    public void Operands_ranges_and_precedence_are_those_of_the_standard(string rule, bool holds) =>
        Assert.Equal(holds ? "many" : "other", Rules(new() { ["many"] = rule }, []).Cardinal(1.230m));

    [Theory]
    [InlineData("one", "", "at character 1, one of the operands")]
    [InlineData("one", "x = 1", "at character 1, one of the operands")]
    [InlineData("one", "n", "at character 2, '=' or '!='")]
    [InlineData("one", "n = ", "a number, or a range")]
    [InlineData("one", "n = 5..3", "a number, or a range")]
    [InlineData("one", "n % 0 = 1", "a number above zero after '%'")]
    [InlineData("one", "n = 1 n = 2", "'and', 'or' or the end")]
    [InlineData("one", "n = 99999999999999999999", "a number, or a range")]
    [InlineData("other", "n = 1", "'other' has no rule")]
    [InlineData("some", "n = 1", "'some' has no rule")]
    public void A_rule_that_cannot_be_read_is_refused_with_its_reason(string category, string rule, string reason)
    {
        Assert.False(PluralRules.TryParse(new Dictionary<string, string> { [category] = rule }, new Dictionary<string, string>(), out _, out var fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Categories_stand_in_the_order_of_CLDR_with_other_last() =>
        Assert.Equal(["zero", "one", "two", "few", "many", "other"], TestLanguages.Arabic.Plurals.CardinalCategories);

    private static PluralRules Rules(Dictionary<string, string> cardinal, Dictionary<string, string> ordinal)
    {
        Assert.True(PluralRules.TryParse(cardinal, ordinal, out var rules, out var fault), fault);
        return rules;
    }

    /// <summary>CLDR has no rules for the positions of some languages: all of them are other.</summary>
    private static Dictionary<string, string> Texts(string kind, string language) =>
        All.RootElement.GetProperty(kind).TryGetProperty(language, out var rules)
            ? rules.EnumerateObject().ToDictionary(rule => rule.Name, rule => rule.Value.GetString()!)
            : new() { [PluralRules.Other] = "@integer 0~100" };

    private static Dictionary<string, string> WithoutOther(Dictionary<string, string> texts) =>
        texts.Where(rule => rule.Key != PluralRules.Other).ToDictionary();

    // "@integer 3~10, 1c6, … @decimal 3.0, …": a range steps by its last digit; 1c6 is a million in a word.
    private static IEnumerable<(decimal Number, int Exponent)> Samples(string text)
    {
        foreach (var list in text.Split('@')[1..])
        {
            foreach (var sample in list[list.IndexOf(' ', StringComparison.Ordinal)..].Split(',', StringSplitOptions.TrimEntries).Where(sample => sample != "…"))
            {
                var (range, exponent) = sample.Split('c') is [var mantissa, var power] ? (mantissa, int.Parse(power, CultureInfo.InvariantCulture)) : (sample, 0);
                var ends = range.Split('~').Select(end => decimal.Parse(end, CultureInfo.InvariantCulture)).ToArray();
                var step = new decimal(1, 0, 0, false, ends[0].Scale);
                for (var number = ends[0]; number <= ends[^1]; number += step)
                    yield return (number, exponent);
            }
        }
    }
}
