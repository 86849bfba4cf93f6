using System.CommandLine;
using System.Globalization;
using Fairway.Content;
using Fairway.Input;

namespace Fairway.Web.Commands;

/// <summary><c>fairway check</c>: every fault of a content tree, in the form that editors and terminals make into links.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var command = new Command("check", "Prints every fault of a content tree as file:line:column: code: message.") { content };
        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(
            parsed, () => Run(new DirectoryTree(parsed.GetRequiredValue(content)), parsed.InvocationConfiguration.Output, cancellationToken)));
        return command;
    }

    private static int Run(DirectoryTree files, TextWriter output, CancellationToken cancellationToken)
    {
        var faults = ContentReader.Read(files, cancellationToken).Faults;
        foreach (var fault in faults)
            output.WriteLine(fault.Severity == FaultSeverity.Warning ? $"{fault} (warning)" : fault.ToString());

        var errors = faults.Count(fault => fault.Severity == FaultSeverity.Error);
        output.WriteLine($"{Count(errors, "error")}, {Count(faults.Length - errors, "warning")} in {Count(files.Files.Length, "file")}");
        return errors > 0 ? ExitCode.Input : ExitCode.Done;
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
