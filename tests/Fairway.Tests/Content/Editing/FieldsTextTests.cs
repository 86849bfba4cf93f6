using Fairway.Content.Editing;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Tests.Content.Editing;

public sealed class FieldsTextTests
{
    private const string Facts =
        """
        # What this page is.
        type: guidance   # as its section
        order: 10

        # Kept.
        topics: [claiming, interviews]
        sources:
        # The law.
          rules:
            title: "Rules: part 11"
            language: en
          act:
            title: An act
            language: en
        # At the end.

        """;

    [Fact]
    public void What_is_not_changed_keeps_every_letter() => Assert.Equal(Facts, FieldsText.Of(Facts)
        .WithScalar("type", "guidance").WithScalar("order", "10").WithList("topics", ["claiming", "interviews"]).WithInner("sources", FieldsText.Of(Facts).Inner("sources")).ToString());

    [Fact]
    public void A_changed_field_keeps_its_place_and_the_comments_above_it() => Assert.Equal(
        Facts.Replace("topics: [claiming, interviews]", "topics: [claiming]", StringComparison.Ordinal),
        FieldsText.Of(Facts).WithList("topics", ["claiming"]).ToString());

    [Fact]
    public void A_new_field_comes_last_and_an_empty_one_goes() => Assert.Equal(
        "type: guidance\nreview-by: 2027-02-22\n",
        FieldsText.Of("type: guidance\norder: 10\n").WithScalar("order", "").WithScalar("review-by", "2027-02-22").ToString());

    [Fact]
    public void What_is_typed_under_a_field_can_be_no_other_field()
    {
        var text = FieldsText.Of("type: guidance\n").WithInner("sources", "act:\n  title: x\ntype: policy\n---\n").ToString();

        Assert.Equal("type: guidance\nsources:\n  act:\n    title: x\n  type: policy\n  ---\n", text);
        Assert.Equal("guidance", FieldsText.Of(text).Scalar("type"));
    }

    [Fact]
    public void A_broken_field_breaks_no_other()
    {
        var fields = FieldsText.Of("type: guidance\nsources:\n  act: [\norder: 10\n");

        Assert.Null(fields.Value("sources"));
        Assert.Equal("act: [", fields.Inner("sources"));
        Assert.Equal("10", fields.Scalar("order"));
    }

    [Theory]
    [InlineData("{type: guidance, sources: {act: {title: An act, language: en}}}\n")]
    [InlineData("type: guidance\nsources: {act: {title: An act, language: en}}\n")]
    public void Fields_in_braces_have_lines_too(string text)
    {
        var fields = FieldsText.Of(text);

        Assert.Equal("guidance", fields.Scalar("type"));
        Assert.Equal("act:\n  title: An act\n  language: en", fields.Inner("sources"));
    }

    [Fact]
    public void Whatever_is_a_value_is_read_as_it_was_given() => CsCheck.Check.Sample(
        CsCheck.Gen.String["abcé :#-'\"\\[]{},&*!|>%@`01\n\ttrueno~پ"], text => text.Trim().Length == 0 || ReadBack(text) == text.Trim());

    private static string? ReadBack(string text)
    {
        var faults = new FaultList();
        var value = (YamlReader.ReadMap($"title: {YamlText.Scalar(text)}\n", "x", faults)?.Find("title") as YamlScalar)?.Text;
        return faults.HasErrors ? null : value;
    }
}
