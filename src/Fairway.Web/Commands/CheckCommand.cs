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
        var sentences = new Option<bool>("--sentences") { Description = "Prints of each page in the source language how many sentences it has, and how many words they have on average and at most." };
        var command = new Command("check", "Prints every fault of a content tree as file:line:column: code: message.") { content, sentences };
        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(
            parsed, () => Run(new DirectoryTree(parsed.GetRequiredValue(content)), parsed.GetValue(sentences), parsed.InvocationConfiguration.Output, cancellationToken)));
        return command;
    }

    private static int Run(DirectoryTree files, bool sentences, TextWriter output, CancellationToken cancellationToken)
    {
        var (content, faults) = ContentReader.CheckVersions(ContentReader.Read(files, cancellationToken), null, cancellationToken);
        foreach (var fault in faults)
            output.WriteLine(fault.Severity == FaultSeverity.Warning ? $"{fault} (warning)" : fault.ToString());

        foreach (var page in sentences ? content?.Pages.Values ?? [] : [])
        {
            var measured = Sentences.Of(page.SourceText);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{page.SourceText.File}: {Count(measured.Lengths.Length, "sentence")}, {measured.Mean:0.0} words on average, {measured.Most} in the longest"));
        }

        var errors = faults.Count(fault => fault.Severity == FaultSeverity.Error);
        output.WriteLine($"{Count(errors, "error")}, {Count(faults.Length - errors, "warning")} in {Count(files.Files.Length, "file")}");
        return errors > 0 ? ExitCode.Input : ExitCode.Done;
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
