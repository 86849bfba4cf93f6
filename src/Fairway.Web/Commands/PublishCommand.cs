using System.CommandLine;
using Fairway.Input;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway publish</c>: a content tree becomes a release.</summary>
internal static class PublishCommand
{
    public static Command Create(TimeProvider time)
    {
        var store = new StoreCommands();
        var (content, note, by) = (CommonOptions.Content(), CommonOptions.Note(), CommonOptions.By());
        var @base = new Option<int?>("--base")
        {
            Description = "The release that the tree was made from. What was published since stays, unless both changed the same file. Default: the newest, which the tree replaces.",
        };
        var command = new Command("publish", "Makes a content tree a release, after checking it.") { content, note, by, @base };
        store.AddTo(command);

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
        {
            var tree = new DirectoryTree(parsed.GetRequiredValue(content));
            using var releases = store.Make(parsed, time);
            var publication = new Publication(parsed.GetRequiredValue(by), parsed.GetRequiredValue(note)) { Tree = tree };
            if (parsed.GetValue(@base) is { } number)
            {
                if ((await releases.Refresh(cancellationToken)).Find(number) is not { } started)
                    return PublicationOutput.NoRelease(parsed, number, releases.Log);
                publication = publication with { Base = started };
            }

            using var publisher = new Publisher(releases, time);
            return PublicationOutput.Write(parsed, await publisher.Publish(publication, cancellationToken));
        }));
        return command;
    }
}
