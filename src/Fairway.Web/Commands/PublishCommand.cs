using System.CommandLine;
using System.Globalization;
using Fairway.Input;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway publish</c>: a content tree becomes a release.</summary>
internal static class PublishCommand
{
    public static Command Create(TimeProvider time)
    {
        var content = CommonOptions.Content();
        var store = CommonOptions.Store();
        var note = new Option<string>("--note") { Description = "What readers are told of this publication.", Required = true };
        var by = new Option<string>("--by") { Description = "Who publishes.", DefaultValueFactory = _ => Environment.UserName };
        var command = new Command("publish", "Makes a content tree a release, after checking it.") { content, store, note, by };

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
        {
            using var releases = ReleaseStores.Open(parsed.GetRequiredValue(store), null, time);
            var publication = new Publication(parsed.GetRequiredValue(by), parsed.GetRequiredValue(note))
            {
                Tree = new DirectoryTree(parsed.GetRequiredValue(content)),
            };
            var result = await new Publisher(releases).Publish(publication, cancellationToken);

            foreach (var fault in result.Faults)
                parsed.InvocationConfiguration.Error.WriteLine(fault);
            if (result.Release is not { } release)
                return ExitCode.Input;

            parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Release {release.Number}, {release.Published:yyyy-MM-dd HH:mm} UTC, {release.Digest}"));
            return ExitCode.Done;
        }));
        return command;
    }
}
