using System.CommandLine;
using System.Globalization;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway history</c>: the publication log, newest first.</summary>
internal static class HistoryCommand
{
    public static Command Create(TimeProvider time)
    {
        var store = new StoreCommands();
        var path = new Argument<string?>("PATH") { Description = "A file or folder of the content, such as pages/guidance/claim-asylum.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("history", "Lists the releases, newest first: all, or those that changed a file or folder.") { path };
        store.AddTo(command);

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
        {
            using var releases = store.Open(parsed, time);
            var log = await releases.Refresh(cancellationToken);
            foreach (var release in parsed.GetValue(path) is { } touched ? log.Touching(touched.Trim('/')).Reverse() : log.NewestFirst)
                parsed.InvocationConfiguration.Output.WriteLine(Line(release));
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Line(Release release) => string.Create(
        CultureInfo.InvariantCulture,
        $"{release.Number}\t{release.Published:yyyy-MM-dd HH:mm}\t{release.By}\t{release.Digest[..12]}\t{release.Note.ReplaceLineEndings(" ")}");
}
