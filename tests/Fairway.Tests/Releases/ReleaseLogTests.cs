using Fairway.Releases;

namespace Fairway.Tests.Releases;

public sealed class ReleaseLogTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_release_at_an_instant_is_the_last_that_was_published_by_then()
    {
        var log = Log(Start, Start.AddHours(1), Start.AddHours(1), Start.AddHours(2));

        Assert.Null(log.At(Start.AddSeconds(-1)));
        Assert.Equal(1, log.At(Start)!.Number);
        Assert.Equal(3, log.At(Start.AddHours(1))!.Number);
        Assert.Equal(3, log.At(Start.AddHours(2).AddSeconds(-1))!.Number);
        Assert.Equal(4, log.At(DateTimeOffset.MaxValue)!.Number);
    }

    [Fact]
    public void A_path_knows_the_releases_that_changed_it_or_anything_below_it()
    {
        var log = ReleaseLog.Empty.With(
        [
            (Release(1, Start), [new("pages/a/b/en.md", ChangeKind.Added), new("pages/a/c/en.md", ChangeKind.Added)]),
            (Release(2, Start), [new("pages/a/b/fa.md", ChangeKind.Added)]),
            (Release(3, Start), [new("pages/a/bc/en.md", ChangeKind.Added)]),
        ]);

        Assert.Equal([1, 2], Touching(log, "pages/a/b"));
        Assert.Equal([1], Touching(log, "pages/a/b/en.md"));
        Assert.Equal([1, 2, 3], Touching(log, "pages"));
        Assert.Empty(Touching(log, "pages/a/d"));
    }

    [Fact]
    public void A_log_up_to_a_release_knows_nothing_newer()
    {
        var log = Log(Start, Start, Start);

        var older = log.UpTo(log.Find(2)!);

        Assert.Equal(2, older.Latest!.Number);
        Assert.Null(older.Find(3));
        Assert.Equal(2, older.At(DateTimeOffset.MaxValue)!.Number);
        Assert.Equal([1, 2], Touching(older, "a.txt"));
    }

    [Fact]
    public void A_release_that_does_not_follow_the_last_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ReleaseLog.Empty.With([(Release(2, Start), [])]));
        Assert.Throws<ArgumentException>(() => Log(Start).With([(Release(2, Start.AddSeconds(-1)), [])]));
    }

    private static int[] Touching(ReleaseLog log, string path) => [.. log.Touching(path).Select(release => release.Number)];

    private static ReleaseLog Log(params DateTimeOffset[] published) =>
        ReleaseLog.Empty.With(published.Select((time, i) => (Release(i + 1, time), (System.Collections.Immutable.ImmutableArray<PathChange>)[new("a.txt", ChangeKind.Modified)])));

    private static Release Release(int number, DateTimeOffset published) =>
        new(number, ReleaseId.Parse(number.ToString("x40", System.Globalization.CultureInfo.InvariantCulture)), published, "editor", "A note.", ReleaseKind.Publication, "");
}
