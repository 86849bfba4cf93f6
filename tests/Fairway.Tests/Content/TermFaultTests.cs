namespace Fairway.Tests.Content;

/// <summary>What is refused in <c>terms/{id}.yaml</c>.</summary>
public sealed class TermFaultTests
{
    [Theory]
    [InlineData("en:\n", "es:\n", "1:1: missing-field", "1:1: unknown-language")]
    [InlineData("  term: asylum\n", "", "2:3: missing-field")]
    [InlineData("  definition: Protection by a country.\n", "", "2:3: missing-field")]
    [InlineData("forms: [political asylum]", "forms: political asylum", "3:10: wrong-type")]
    [InlineData("forms: [political asylum]", "forms: [a, a]", "3:14: duplicate-item")]
    [InlineData("  definition: Protection", "  by: machine\n  definition: Protection", "4:3: unknown-field")]
    [InlineData("  by: machine\n", "", "6:3: missing-field")]
    [InlineData("by: machine", "by: machine\n  checked: 1", "9:12: bad-date")]
    [InlineData("fa:", "fa-IR:", "5:1: unknown-language")]
    [InlineData("source: https", "sauce: https", "9:1: unknown-field")]
    [InlineData("https://example.org/terms", "example.org", "9:9: bad-address")]
    public void A_wrong_field_is_refused_where_it_stands(string old, string @new, params string[] faults) => Assert.Equal(
        faults.Select(fault => $"{ContentTrees.Term}:{fault}"),
        ContentTrees.Faults(ContentTrees.Minimal().Change(ContentTrees.Term, old, @new)));

    [Fact]
    public void A_term_needs_no_translation()
    {
        var term = ContentTrees.Read(ContentTrees.Minimal().With(ContentTrees.Term, "en:\n  term: asylum\n  definition: Protection.\n")).Terms["asylum"];

        Assert.Single(term.Texts);
        Assert.Null(term.Source);
    }
}
