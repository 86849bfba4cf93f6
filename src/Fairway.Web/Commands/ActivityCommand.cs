using System.CommandLine;
using System.Globalization;
using Fairway.Releases;
using Fairway.Web.Accounts.Activity;

namespace Fairway.Web.Commands;

/// <summary><c>fairway activity verify</c>: whether what the desk wrote of who did what is still as it was written. Made to run every night.</summary>
internal static class ActivityCommand
{
    public static Command Create(TimeProvider time) => new("activity", "Looks after the record of who did what at the desk.") { Verify(time) };

    private static Command Verify(TimeProvider time)
    {
        var desk = new DeskCommands(time);
        var origin = CommonOptions.Origin();
        var command = new Command("verify", "Checks that no entry of the activity was changed, taken out or put in: its chain of digests, and the digests that releases hold. Ends with 1 where one was.") { origin };
        desk.AddTo(command);
        command.SetAction((parsed, cancellationToken) => desk.Run(
            parsed,
            async (services, site) =>
            {
                var where = parsed.GetValue(origin) ?? site.Origin;
                if (where is null && !Directory.Exists(site.Store))
                    throw new StoreUnavailableException($"There is no store in '{site.Store}'. Name the folder that keeps the releases with --store.");
                using var store = ReleaseStores.Open(site.Store, where, time);
                var releases = (await store.Refresh(cancellationToken)).NewestFirst.Where(release => release.Activity is not null).ToLookup(release => release.Activity!.Value);
                return Tell(parsed, await services.GetRequiredService<ActivityLog>().Check(releases.Select(head => head.Key), cancellationToken), releases);
            },
            cancellationToken));
        return command;
    }

    private static int Tell(ParseResult parsed, ActivityCheck check, ILookup<ActivityHead, Release> releases)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (check.FirstBroken is { } broken)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Entry {broken} is not what was written, or an entry before it is missing. Keep the database as it is, and compare it with a backup."));
        foreach (var release in check.Strayed.SelectMany(head => releases[head]))
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Release {release.Number} holds another digest of entry {release.Activity!.Value.Number}, or the entry is missing. Keep the database as it is, and compare it with a backup."));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{check.Entries} entries, {releases.Sum(head => head.Count())} releases with a digest: {(check.IsWhole ? "all as written" : "altered")}"));
        return check.IsWhole ? ExitCode.Done : ExitCode.Input;
    }
}
