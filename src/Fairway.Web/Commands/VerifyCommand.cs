using System.CommandLine;
using System.Globalization;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway verify</c>: every stored file checked, here and at the origin.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var store = new StoreCommands();
        var command = new Command("verify", "Checks every stored file, object, reference and release, here and at the origin.");
        store.AddTo(command);

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, async () =>
        {
            var reports = await ReleaseStores.Verify(store.Folder(parsed), store.Origin(parsed), cancellationToken);
            foreach (var (place, report) in reports)
            {
                foreach (var problem in report.Problems)
                    parsed.InvocationConfiguration.Error.WriteLine($"{place}: {problem}");
                foreach (var note in report.Notes)
                    parsed.InvocationConfiguration.Output.WriteLine($"{place}: {note}");
                parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{place}: {report.Releases} releases, {report.Objects} objects in {report.Files} files: {(report.Problems.IsEmpty ? "all as published" : $"{report.Problems.Length} problems")}"));
            }

            return reports.All(report => report.Report.Problems.IsEmpty) ? ExitCode.Done : ExitCode.Input;
        }));
        return command;
    }
}
