using CsCheck;
using Fairway.Languages.MessageFormat;

namespace Fairway.Tests.Languages;

public sealed class MessageTests
{
    // Expected values are those of ICU's own rules for apostrophes (MessagePattern, DOUBLE_OPTIONAL).
    [Theory]
    [InlineData("I don't know", "I don't know")]
    [InlineData("I don''t know", "I don't know")]
    [InlineData("'", "'")]
    [InlineData("''", "'")]
    [InlineData("a '{b}' c", "a {b} c")]
    [InlineData("'{''}'", "{'}")]
    [InlineData("'{it''s}'", "{it's}")]
    [InlineData("'}'", "}")]
    [InlineData("'{ to the end", "{ to the end")]
    [InlineData("'# is not special here'", "'# is not special here'")]
    [InlineData("# {n}", "# 5")]
    [InlineData("{n, plural, other {'#' is #}}", "# is 5")]
    [InlineData("{n, plural, other {it''s #'}'}}", "it's 5}")]
    [InlineData("{n, plural, other {don't #}}", "don't 5")]
    public void Apostrophes_quote_as_in_ICU(string text, string expected) => Assert.Equal(expected, Format(text, ("n", 5)));

    [Theory]
    [InlineData("{n}", "1,234")]
    [InlineData("{ n }", "1,234")]
    [InlineData("{n, number}", "1,234")]
    [InlineData("{n, number, integer}", "1,234")]
    [InlineData("{n,number,::group-off}", "1234")]
    [InlineData("{part, number, percent}", "43%")]
    [InlineData("{part}", "0.43")]
    [InlineData("{day}", "17 April 2025")]
    [InlineData("{day, date}", "17 April 2025")]
    [InlineData("{day, date, long}", "17 April 2025")]
    [InlineData("{day, date, ::MMMMd}", "17 April")]
    [InlineData("{day, date, ::yMMMM}", "April 2025")]
    [InlineData("{0}", "zeroth")]
    [InlineData("{تعداد}", "شش")]
    public void Arguments_are_written_by_their_kind_and_style(string text, string expected) =>
        Assert.Equal(expected, Format(text, ("n", 1234L), ("part", 0.43m), ("day", new DateOnly(2025, 4, 17)), ("0", "zeroth"), ("تعداد", "شش")));

    [Theory]
    [InlineData(0, "nobody")]
    [InlineData(1, "only you")]
    [InlineData(2, "you and 1 other")]
    [InlineData(1235, "you and 1,234 others")]
    public void Exact_values_come_before_categories_and_the_offset_is_taken_from_the_rest(int count, string expected) =>
        Assert.Equal(expected, Format("{n, plural, offset:1 =0 {nobody} =1 {only you} one {you and # other} other {you and # others}}", ("n", count)));

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(1021, "1,021st")]
    public void Positions_take_their_own_categories(int place, string expected) =>
        Assert.Equal(expected, Format("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", ("n", place)));

    [Theory]
    [InlineData("guidance", 1, "1 guide")]
    [InlineData("guidance", 3, "3 guides")]
    [InlineData("figures", 1, "a page of 1 figure, the first")]
    [InlineData("figures", 2, "a page of 2 figures")]
    public void Messages_nest(string type, int count, string expected) => Assert.Equal(
        expected,
        Format(
            "{type, select, guidance {{n, plural, one {# guide} other {# guides}}} other {a page of {n, plural, one {# figure{n, plural, =1 {, the first} other {}}} other {# figures}}}}",
            ("type", type),
            ("n", count)));

    [Fact]
    public void A_word_without_a_case_takes_other() => Assert.Equal("b", Format("{w, select, one {a} other {b}}", ("w", "two")));

    [Fact]
    public void A_decimal_takes_the_category_of_what_is_written() =>
        Assert.Equal("1.0 people", Format("{n, plural, one {# person} other {# people}}", ("n", 1.0m)));

    [Fact]
    public void Direction_marks_between_the_parts_of_an_argument_are_space() =>
        Assert.Equal("5", Format("{\u200fn\u200e,\u200f plural ,\n other\u200f {#}}", ("n", 5)));

    [Theory]
    [InlineData("{", 1, "An argument's name")]
    [InlineData("{}", 1, "An argument's name")]
    [InlineData("a {n", 2, "not closed")]
    [InlineData("a } b", 2, "has no '{'")]
    [InlineData("{n, spellout}", 3, "not a kind of argument")]
    [InlineData("{n, number, currency}", 10, "not a style of number")]
    [InlineData("{n, number, integer", 19, "not closed")]
    [InlineData("{n, date, short}", 8, "not a style of date")]
    [InlineData("{n, plural}", 10, "A comma")]
    [InlineData("{n, plural, one {a}}", 0, "has no 'other'")]
    [InlineData("{n, plural, some {a} other {b}}", 12, "'some' is not a plural category")]
    [InlineData("{n, plural, =x {a} other {b}}", 12, "not a plural category")]
    [InlineData("{n, plural, offset:x other {b}}", 19, "A number is needed")]
    [InlineData("{n, plural, other {a} other {b}}", 22, "stands twice")]
    [InlineData("{n, plural, =1 {a} =1.0 {b} other {c}}", 19, "stands twice")]
    [InlineData("{n, plural, other a}", 18, "A text in braces")]
    [InlineData("{n, plural, other {a}", 21, "not a plural category")]
    [InlineData("{n, plural, other {a", 20, "'}' is missing")]
    [InlineData("{w, select, a {b}}", 0, "has no 'other'")]
    [InlineData("{w, select, a {b} a {c} other {d}}", 18, "stands twice")]
    [InlineData("{w, select, in-force {b} other {d}}", 14, "A text in braces")]
    [InlineData("{w, select, }", 0, "has no 'other'")]
    [InlineData("{n, plural, other {{w, select, other {#}}}}", 38, "'#' inside a select")]
    public void What_cannot_be_read_is_refused_at_its_place_with_a_sentence(string text, int index, string sentence)
    {
        Assert.False(Message.TryParse(text, out _, out var error));
        Assert.Contains(sentence, error.Text, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Text, StringComparison.Ordinal);
        Assert.Equal(index, error.Index);
    }

    [Fact]
    public void Length_and_depth_have_limits()
    {
        Assert.True(Message.TryParse(new string('a', Message.MaxLength), out _, out _));
        Assert.False(Message.TryParse(new string('a', Message.MaxLength + 1), out _, out _));
        Assert.True(Message.TryParse(Nested(Message.MaxDepth), out _, out _));
        Assert.False(Message.TryParse(Nested(Message.MaxDepth + 1), out _, out var error));
        Assert.Contains("nested", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_arguments_of_all_branches_are_known()
    {
        Assert.True(Message.TryParse("{a} {b, plural, =1 {{c}} other {{d, select, other {{e}}}}}", out var message, out _));
        Assert.Equal(["a", "b", "c", "d", "e"], message.Arguments.Order());
    }

    [Fact]
    public void Any_text_is_read_or_refused_but_never_throws() =>
        Gen.OneOf(Gen.String, Gen.String["{}'#,= aplurselcto15:"]).Sample(text =>
            Message.TryParse(text, out var message, out var error) ? message is not null : error is { Text.Length: > 0 } && error.Index <= text.Length);

    [Fact]
    public void Quoted_text_comes_out_as_it_was() =>
        Gen.String["{}'#a "].Sample(text => Format("{n, plural, other {" + Quote(text) + "}}", ("n", 1)) == text);

    // A quotation opens before the first character of the syntax and holds the rest.
    private static string Quote(string text)
    {
        var first = text.IndexOfAny(['{', '}', '#']);
        var doubled = (string part) => part.Replace("'", "''", StringComparison.Ordinal);
        return first < 0 ? doubled(text) : $"{doubled(text[..first])}'{doubled(text[first..])}'";
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{n, plural, other {", depth)) + "x" + string.Concat(Enumerable.Repeat("}}", depth));

    private static string Format(string text, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        Assert.True(Message.TryParse(text, out var message, out var error), error?.Text);
        return new MessageFormatter("key", TestLanguages.English, arguments).Format(message);
    }
}
