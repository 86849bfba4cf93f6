using System.Text;
using Fairway.Content;

namespace Fairway.Tests.Content;

public sealed class RedirectsFileTests
{
    private const string File =
        """
        # Pages that have moved.
        redirects:
          # The old name.
          - from: guidance/old-name
            to: guidance/claim-asylum
          - gone: "It ended: in 2024."  # said by the ministry
            from: policy/ended
          # The last one.
          - from: guidance/last
            to: guidance/claim-asylum

        """;

    private static readonly PageId Claim = PageId.Parse("guidance/claim-asylum");

    [Fact]
    public void A_file_that_is_not_there_or_empty_gets_its_first_entries()
    {
        const string expected = "redirects:\n  - from: guidance/a\n    to: guidance/claim-asylum\n  - from: guidance/b\n    gone: \"Why: \\\"so\\\" # چرا\"\n";
        RedirectEdit[] edits = [new(PageId.Parse("guidance/a"), Claim, null), new(PageId.Parse("guidance/b"), null, "Why: \"so\" # چرا")];

        Assert.Equal(expected, With(null, edits));
        Assert.Equal("# About.\n" + expected, With("# About.\nredirects: []\n", edits));
    }

    [Fact]
    public void What_nobody_asked_to_change_keeps_its_lines()
    {
        var now = With(File, [new(PageId.Parse("guidance/new"), Claim, null)]);

        Assert.Equal(File + "  - from: guidance/new\n    to: guidance/claim-asylum\n", now);
    }

    [Fact]
    public void An_entry_for_the_same_page_takes_the_place_of_the_one_before()
    {
        var now = With(File, [new(PageId.Parse("policy/ended"), Claim, null)]);

        Assert.DoesNotContain("It ended", now, StringComparison.Ordinal);
        Assert.Contains("  # The last one.\n  - from: guidance/last\n", now, StringComparison.Ordinal);
        Assert.EndsWith("  - from: policy/ended\n    to: guidance/claim-asylum\n", now, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_entry_that_goes_leaves_an_empty_list()
    {
        var one = With(null, [new(PageId.Parse("guidance/a"), Claim, null)]);

        Assert.Equal("redirects: []\n", With(one, [new(PageId.Parse("guidance/a"), null, null)]));
    }

    private static string With(string? file, RedirectEdit[] edits) => Encoding.UTF8.GetString(RedirectsFile.With(file is null ? null : Encoding.UTF8.GetBytes(file), edits));
}
