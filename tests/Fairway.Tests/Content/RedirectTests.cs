using Fairway.Content;

namespace Fairway.Tests.Content;

public sealed class RedirectTests
{
    [Fact]
    public void A_page_that_moved_leads_to_where_it_is() => Assert.Equal(
        new Redirect(PageId.Parse("guidance/old"), PageId.Parse("figures/arrivals"), null),
        Read("- {from: guidance/old, to: figures/arrivals}").Single().Value);

    [Fact]
    public void A_page_that_is_gone_says_why() => Assert.Equal(
        new Redirect(PageId.Parse("guidance/old"), null, "The scheme has ended."),
        Read("- {from: guidance/old, gone: The scheme has ended.}").Single().Value);

    [Fact]
    public void A_chain_leads_at_once_to_its_end()
    {
        var redirects = Read("""
            - {from: a/one, to: a/two}
            - {from: a/three, to: figures/arrivals}
            - {from: a/two, to: a/three}
            - {from: b/one, to: b/two}
            - {from: b/two, gone: It ended.}
            """);

        Assert.All(["a/one", "a/two", "a/three"], from => Assert.Equal(PageId.Parse("figures/arrivals"), redirects[PageId.Parse(from)].To));
        Assert.Equal(new Redirect(PageId.Parse("b/one"), null, "It ended."), redirects[PageId.Parse("b/one")]);
    }

    [Theory]
    [InlineData("- {from: a/one, to: a/one}", "2:12: redirect-loop")]
    [InlineData("- {from: a/one, to: a/two}\n- {from: a/two, to: a/one}", "2:12: redirect-loop")]
    [InlineData("- {from: a/zero, to: a/one}\n- {from: a/one, to: a/two}\n- {from: a/two, to: a/one}", "3:12: redirect-loop")]
    [InlineData("- {from: a/one, to: a/two}", "2:23: unknown-page")]
    [InlineData("- {from: figures/arrivals, to: guidance/claim-asylum}", "2:12: redirect-from-page")]
    [InlineData("- {from: a/one, gone: x}\n- {from: a/one, gone: y}", "3:12: duplicate-redirect")]
    [InlineData("- {from: a/one}", "2:12: redirect-target")]
    [InlineData("- {from: a/one, to: figures/arrivals, gone: x}", "2:12: redirect-target")]
    [InlineData("- {from: one, gone: x}", "2:12: bad-page")]
    [InlineData("- {from: a/one, to: /en/figures/arrivals}", "2:23: bad-page")]
    [InlineData("- {to: figures/arrivals}", "2:5: missing-field")]
    [InlineData("- {from: a/one, gone: x, why: y}", "2:28: unknown-field")]
    public void A_redirect_that_cannot_be_followed_is_refused_where_it_stands(string entries, string fault) =>
        Assert.Equal([$"redirects.yaml:{fault}"], ContentTrees.Faults(Tree(entries)));

    [Fact]
    public void Twenty_thousand_redirects_in_one_chain_are_followed_quickly()
    {
        var chain = string.Join('\n', Enumerable.Range(1, 19_999).Select(i => $"- {{from: a/p{i}, to: a/p{i + 1}}}"));

        Assert.Equal(["redirects.yaml:20000:26: unknown-page"], ContentTrees.Faults(Tree(chain)));
    }

    private static System.Collections.Immutable.ImmutableDictionary<PageId, Redirect> Read(string entries) => ContentTrees.Read(Tree(entries)).Redirects;

    private static MemoryTree Tree(string entries) =>
        ContentTrees.Minimal().With("redirects.yaml", "redirects:\n" + string.Concat(entries.Split('\n').Select(entry => $"  {entry}\n")));
}
