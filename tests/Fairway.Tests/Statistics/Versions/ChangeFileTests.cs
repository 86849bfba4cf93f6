using System.Text;
using Fairway.Statistics.Versions;

namespace Fairway.Tests.Statistics.Versions;

public sealed class ChangeFileTests
{
    private static readonly VersionChanges Changes = new(
        ["day", "place"],
        [new(ChangeWord.Changed, new(["2026-01-01", "=Dover"]), "note", "@then", "-now"), new(ChangeWord.Changed, new(["2026-01-02", "Deal"]), "balance", "-1.5", "-2")]);

    [Fact]
    public void A_download_runs_no_formula_and_leaves_numbers_as_they_are() => Assert.Equal(
        "change,day,place,column,before,after\r\nchanged,2026-01-01,'=Dover,note,'@then,'-now\r\nchanged,2026-01-02,Deal,balance,-1.5,-2\r\n",
        Encoding.UTF8.GetString(ChangeFile.WriteDownload(Changes)));

    [Fact]
    public void The_content_tree_has_the_words_themselves() => Assert.Contains(
        "changed,2026-01-01,=Dover,note,@then,-now\n", Encoding.UTF8.GetString(ChangeFile.Write(Changes)), StringComparison.Ordinal);
}
