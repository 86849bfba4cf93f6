using System.CommandLine;
using System.Globalization;

namespace Fairway.Web.Commands;

/// <summary><c>fairway consolidate</c>: one pack of many, so that opening and cloning stay quick.</summary>
internal static class ConsolidateCommand
{
    public static Command Create(TimeProvider time)
    {
        var store = new StoreCommands();
        var command = new Command("consolidate", "Makes one pack of all that the store and its origin keep the releases in. It happens by itself above a hundred.");
        store.AddTo(command);

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
        {
            using var releases = store.Open(parsed, time);
            var packs = await releases.Consolidate(cancellationToken);
            parsed.InvocationConfiguration.Output.WriteLine(packs == 0
                ? "Nothing to consolidate."
                : string.Create(CultureInfo.InvariantCulture, $"{packs} packs became one."));
            return ExitCode.Done;
        }));
        return command;
    }
}
