using System.Text;
using Fairway.Input;

namespace Fairway.Tests.Input;

public sealed class Utf8TextTests
{
    private readonly FaultList _faults = new();

    [Fact]
    public void A_text_comes_without_its_byte_order_mark() => Assert.Equal("é", Utf8Text.Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "f", _faults));

    [Fact]
    public void Letters_of_every_script_and_the_joiners_that_they_need_are_text()
    {
        const string text = "سلام\u200cها\u200f ትግርኛ 🙂\t\r\n";

        Assert.Equal(text, Utf8Text.Decode(Encoding.UTF8.GetBytes(text), "f", _faults));
    }

    [Theory]
    [InlineData("a\nb\u0000", 2, 2, "control-character")]
    [InlineData("a\r\nb🙂\u0085", 2, 4, "control-character")]
    [InlineData("a\rb\uFEFF", 2, 2, "control-character")]
    [InlineData("\u2028", 1, 1, "control-character")]
    [InlineData("\uFFFF", 1, 1, "control-character")]
    public void A_character_that_nobody_sees_is_refused_where_it_stands(string text, int line, int column, string code)
    {
        Assert.Null(Utf8Text.Decode(Encoding.UTF8.GetBytes(text), "f", _faults));

        var fault = Assert.Single(_faults.ToSorted());
        Assert.Equal((line, column, code), (fault.Line, fault.Column, fault.Code));
    }

    [Fact]
    public void A_line_of_the_longest_length_is_text_and_a_longer_one_is_not()
    {
        var line = Enumerable.Repeat((byte)'a', Utf8Text.MaxLineBytes).ToArray();

        Assert.NotNull(Utf8Text.Decode([.. line, (byte)'\n', .. line], "f", _faults));
        Assert.Null(Utf8Text.Decode([.. line, (byte)'\n', .. line, (byte)'a'], "f", _faults));
        Assert.Equal((2, "line-too-long"), (_faults.ToSorted().Single().Line, _faults.ToSorted().Single().Code));
    }
}
