using System.CommandLine;
using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Intake;

namespace Fairway.Web.Commands;

/// <summary><c>fairway data add</c>: a publisher's file becomes the data of a dataset, whole or not at all, and the difference is shown.</summary>
internal static class DataAddCommand
{
    /// <summary>Most changed or removed rows that are listed one by one.</summary>
    private const int MaxListed = 50;

    public static Command Create()
    {
        var dataset = new Argument<string>("DATASET") { Description = "The dataset, such as small-boat-arrivals." };
        var file = new Argument<string>("FILE") { Description = "An OpenDocument spreadsheet (.ods) as its publisher released it, or CSV." };
        var content = CommonOptions.Content();
        var note = new Option<string?>("--note") { Description = "Why, for the record; printed with the difference." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Checks the file and shows the difference; writes nothing." };
        var command = new Command("add", "Makes a CSV or ODS the data of a dataset: validated whole, differences shown.") { dataset, file, content, note, dryRun };

        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, () =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var path = parsed.GetRequiredValue(file);
            if (new FileInfo(path) is var info && (!info.Exists || info.Length > SheetLimits.MaxFileBytes))
            {
                error.WriteLine(info.Exists ? $"'{path}' is larger than {SheetLimits.MaxFileBytes / 1024 / 1024} MB." : $"There is no file '{path}'.");
                return ExitCode.Input;
            }

            var faults = new FaultList();
            var update = DatasetUpdate.Prepare(
                parsed.GetRequiredValue(content), parsed.GetRequiredValue(dataset), File.ReadAllBytes(path), Path.GetFileName(path), faults, cancellationToken);
            foreach (var fault in faults.ToSorted())
                error.WriteLine(fault);
            if (update is null)
                return ExitCode.Input;

            Describe(output, update, parsed.GetValue(note));
            if (update.Difference.IsEmpty)
                return ExitCode.Done;
            if (parsed.GetValue(dryRun))
                output.WriteLine("Nothing was written: this was a dry run.");
            else
                output.WriteLine($"Wrote {update.Write(cancellationToken)}.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Describe(TextWriter output, DatasetUpdate update, string? note)
    {
        var difference = update.Difference;
        if (note is not null)
            output.WriteLine(note);
        foreach (var change in difference.Changed.Take(MaxListed))
            output.WriteLine($"{change.Row}: {change.Column}: {Shown(change.Was)} -> {Shown(change.Now)}");
        if (difference.Changed.Length > MaxListed)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {difference.Changed.Length - MaxListed} more changed cells"));

        var (first, last) = (update.Table.First, update.Table.Last);
        output.WriteLine(difference.IsEmpty
            ? $"{update.Id}: no difference. Data from {first} to {last}."
            : string.Create(CultureInfo.InvariantCulture, $"{update.Id}: {Count(difference.Added.Length, "row")} added, {Count(difference.Changed.Length, "cell")} changed. Data from {first} to {last}, {Count(update.Table.RowCount, "row")}."));
        if (update.Made is { } made && update.Published != made)
            output.WriteLine($"The file was last changed on {IsoDay.Write(made)}, and dataset.yaml says 'published: {(update.Published is { } published ? IsoDay.Write(published) : "")}'. Set it to the day on which the publisher released this file.");
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Shown(string cell) => cell.Length == 0 ? "(missing)" : cell;
}
