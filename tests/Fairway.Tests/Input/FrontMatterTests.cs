using Fairway.Input;

namespace Fairway.Tests.Input;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nText\n", "a: 1\n", "Text\n", 4)]
    [InlineData("---\r\na: 1\r\n---\r\nText", "a: 1\r\n", "Text", 4)]
    [InlineData("---\ra: 1\r---\rText", "a: 1\r", "Text", 4)]
    [InlineData("---\n---\n", "", "", 3)]
    [InlineData("--- \na: 1\n---\t\n\n---\n", "a: 1\n", "\n---\n", 4)]
    [InlineData("---\na: |\n ---\n---", "a: |\n ---\n", "", 5)]
    [InlineData("---\na: ----\n----\n---\nx", "a: ----\n----\n", "x", 5)]
    public void Fields_and_body_are_parted_by_lines_of_three_hyphens(string text, string fields, string body, int bodyLine) =>
        Assert.Equal(new FrontMatter(fields, 2, body, bodyLine), FrontMatter.Split(text, "f", new FaultList()));

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\na: 1\n")]
    [InlineData("a: 1\n---\nText")]
    [InlineData("\n---\na: 1\n---\n")]
    [InlineData("----\na: 1\n----\n")]
    public void A_text_without_such_lines_is_refused(string text)
    {
        var faults = new FaultList();

        Assert.Null(FrontMatter.Split(text, "f", faults));
        Assert.Equal("front-matter", Assert.Single(faults.ToSorted()).Code);
    }
}
