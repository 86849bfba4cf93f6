using System.CommandLine;
using System.Globalization;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway restore</c>: an empty origin gets the releases of a store.</summary>
internal static class RestoreCommand
{
    public static Command Create(TimeProvider time)
    {
        var store = CommonOptions.Store();
        var origin = new Option<string>("--origin") { Description = CommonOptions.Origin().Description, Required = true };
        var command = new Command("restore", "Fills an empty origin with the releases of a store: after it was lost, or to go from one machine to several nodes.") { store, origin };

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
        {
            var folder = parsed.GetRequiredValue(store);
            if (!Directory.Exists(folder))
                throw new StoreUnavailableException($"There is no store in '{folder}'. Name the folder that keeps the releases with --store.");
            var newest = await ReleaseStores.Restore(folder, parsed.GetRequiredValue(origin), time, cancellationToken);
            parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The origin holds all {newest.Number} releases."));
            return ExitCode.Done;
        }));
        return command;
    }
}
