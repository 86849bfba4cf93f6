using System.CommandLine;
using System.Globalization;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway history</c>: the publication log, newest first.</summary>
internal static class HistoryCommand
{
    public static Command Create(TimeProvider time)
    {
        var store = CommonOptions.Store();
        var command = new Command("history", "Lists the releases of a store, newest first.") { store };

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, () =>
        {
            foreach (var release in ReleaseStores.Open(parsed.GetRequiredValue(store), null, time).Log.NewestFirst)
            {
                parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{release.Number}\t{release.Published:yyyy-MM-dd HH:mm}\t{release.By}\t{release.Digest[..12]}\t{release.Note}"));
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
