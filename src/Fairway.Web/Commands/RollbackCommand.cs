using System.CommandLine;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway rollback</c>: back to an older tree, by a new release.</summary>
internal static class RollbackCommand
{
    public static Command Create(TimeProvider time)
    {
        var store = new StoreCommands();
        var (note, by) = (CommonOptions.Note(), CommonOptions.By());
        var number = new Argument<int>("RELEASE") { Description = "The number of the release whose tree shall be the newest again." };
        var command = new Command("rollback", "Makes the tree of an older release the newest again, as a new release. Nothing is taken back from the history.") { number, note, by };
        store.AddTo(command);

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
        {
            using var releases = store.Open(parsed, time);
            if ((await releases.Refresh(cancellationToken)).Find(parsed.GetRequiredValue(number)) is not { } release)
                return PublicationOutput.NoRelease(parsed, parsed.GetRequiredValue(number), releases.Log);

            using var publisher = new Publisher(releases, time);
            return PublicationOutput.Write(
                parsed, await publisher.Rollback(release, parsed.GetRequiredValue(by), parsed.GetRequiredValue(note), cancellationToken));
        }));
        return command;
    }
}
