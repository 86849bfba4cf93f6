using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Fairway.Sites;
using Fairway.Web.Commands;

namespace Fairway.Web.Tests;

/// <summary>The arrows between rooms of <c>docs/decisions/0002-rooms-and-arrows.md</c>, read from the compiled types.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Architecture Compiled = new ArchLoader().LoadAssemblies(typeof(Site).Assembly, typeof(ExitCode).Assembly).Build();

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Fairway.Input"] = [],
        ["Fairway.Languages"] = ["Fairway.Input"],
        ["Fairway.Statistics"] = ["Fairway.Input", "Fairway.Languages"],
        ["Fairway.Markup"] = ["Fairway.Input", "Fairway.Languages"],
        ["Fairway.Search"] = ["Fairway.Input", "Fairway.Languages"],
        ["Fairway.Content"] = ["Fairway.Input", "Fairway.Languages", "Fairway.Statistics", "Fairway.Markup"],
        ["Fairway.Releases"] = ["Fairway.Input", "Fairway.Content"],
        ["Fairway.Sites"] =
        [
            "Fairway.Input", "Fairway.Languages", "Fairway.Statistics", "Fairway.Markup", "Fairway.Search", "Fairway.Content", "Fairway.Releases",
        ],
    };

    /// <summary>What a release says of itself: facts that the public pages show. None of them opens a store.</summary>
    private static readonly string[] Records = ["Release", "ReleaseId", "ReleaseKind", "ReleaseLog", "PathChange", "ChangeKind", "ActivityHead"];

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_below_it(string room)
    {
        var used = UsedBy(room).Where(other => other != room);

        Assert.Empty(used.Except(MayUse[room]));
    }

    [Fact]
    public void Every_room_of_the_core_has_its_arrows_stated()
    {
        var rooms = Compiled.Types.Select(type => RoomOf(type.FullName)).Where(room => room is not null && !room.StartsWith("Fairway.Web", StringComparison.Ordinal));

        Assert.Empty(rooms.Distinct().Except(MayUse.Keys));
    }

    [Theory]
    [InlineData("Fairway.Web.Reading")]
    [InlineData("Fairway.Web.Data")]
    [InlineData("Fairway.Web.Feeds")]
    public void What_the_public_reads_sees_a_site_and_never_the_store(string room)
    {
        var releases = TypesUsedBy(room).Where(type => RoomOf(type) == "Fairway.Releases").Select(type => type["Fairway.Releases.".Length..]);

        Assert.Contains("Fairway.Sites", UsedBy(room));
        Assert.Empty(releases.Except(Records));
    }

    [Theory]
    [InlineData("Fairway.Web.Reading")]
    [InlineData("Fairway.Web.Data")]
    [InlineData("Fairway.Web.Feeds")]
    [InlineData("Fairway.Web.Accounts")]
    public void Nothing_that_the_public_reads_and_no_rule_of_accounts_knows_the_desk(string room) =>
        Assert.DoesNotContain("Fairway.Web.Desk", UsedBy(room));

    [Theory]
    [InlineData("Fairway.Web.Reading")]
    [InlineData("Fairway.Web.Data")]
    [InlineData("Fairway.Web.Feeds")]
    public void Nothing_that_the_public_reads_knows_accounts(string room) => Assert.DoesNotContain("Fairway.Web.Accounts", UsedBy(room));

    private static IEnumerable<string> UsedBy(string room) => TypesUsedBy(room).Select(RoomOf).OfType<string>().Distinct();

    private static IEnumerable<string> TypesUsedBy(string room) => Compiled.Types
        .Where(type => RoomOf(type.FullName) == room)
        .SelectMany(type => type.Dependencies)
        .Select(dependency => dependency.Target.FullName)
        .Distinct();

    private static string? RoomOf(string type) => Room().Match(type) is { Success: true } match ? match.Groups["room"].Value : null;

    [GeneratedRegex(@"^(?<room>Fairway\.Web\.\w+|Fairway\.(?!Web\.)\w+)\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Room();
}
