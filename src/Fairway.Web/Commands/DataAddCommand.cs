using System.CommandLine;
using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;

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
        var note = new Option<string?>("--note") { Description = "Why, for readers; a correction needs one." };
        var kind = new Option<string?>("--kind") { Description = "correction, where what was published was wrong, or structure, where the columns changed. Update and revision show by themselves." };
        kind.AcceptOnlyFromAmong("correction", "structure");
        var published = Day("--published", "When the publisher released the file, such as 2026-08-21. Else the day on which a spreadsheet says that it was last changed.");
        var dataTo = Day("--data-to", "To which day events were recorded, where that is later than the last of them.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Checks the file and shows the difference; writes nothing." };
        var command = new Command("add", "Makes a CSV or ODS the next version of a dataset: validated whole, differences shown.") { dataset, file, content, note, kind, published, dataTo, dryRun };

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
            var options = new UpdateOptions
            {
                Kind = parsed.GetValue(kind) switch { "correction" => VersionKind.Correction, "structure" => VersionKind.Structure, _ => null },
                Note = parsed.GetValue(note),
                Published = DayOf(parsed.GetValue(published)),
                DataTo = DayOf(parsed.GetValue(dataTo)),
            };
            var folder = parsed.GetRequiredValue(content);
            var update = DatasetUpdate.Prepare(
                new DirectoryTree(folder), parsed.GetRequiredValue(dataset), File.ReadAllBytes(path), Path.GetFileName(path), options, faults, cancellationToken);
            foreach (var fault in faults.ToSorted())
                error.WriteLine(fault);
            if (update is null)
                return ExitCode.Input;

            Describe(output, update);
            if (!update.IsNew)
                return ExitCode.Done;
            if (parsed.GetValue(dryRun))
            {
                output.WriteLine("Nothing was written: this was a dry run.");
                return ExitCode.Done;
            }

            foreach (var written in update.Write(folder, cancellationToken))
                output.WriteLine($"Wrote {written}.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Option<string?> Day(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !IsoDay.TryParse(text, out _))
                result.AddError($"'{name}' is '{text}'. Write a day as 2026-08-21.");
        });
        return option;
    }

    private static DateOnly? DayOf(string? text) => text is not null && IsoDay.TryParse(text, out var day) ? day : null;

    private static void Describe(TextWriter output, DatasetUpdate update)
    {
        var changes = update.Changes;
        foreach (var change in changes.Changed.Take(MaxListed))
            output.WriteLine($"{change.Row}: {change.Column}: {Shown(change.Before)} -> {Shown(change.After)}");
        if (changes.ChangedCount > MaxListed)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {changes.ChangedCount - MaxListed} more changed cells"));
        foreach (var row in changes.Removed.Take(MaxListed))
            output.WriteLine($"{row}: taken back");

        var (first, last, version) = (update.Table.First, update.Table.Last, update.Version);
        if (!update.IsNew)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{update.Id}: no difference from version {version.Number}. Data from {first} to {last}."));
            return;
        }

        var published = version.Published is { } day ? $", published {IsoDay.Write(day)}" : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{update.Id}: version {version.Number}, {version.Kind.ToString().ToLowerInvariant()}{published}: {Count(version.Number == 1 ? version.RowCount : changes.AddedCount, "row")} added, {Count(changes.ChangedCount, "cell")} changed, {Count(changes.RemovedCount, "row")} removed. Data from {first} to {IsoDay.Write(version.DataTo)}, {Count(version.RowCount, "row")}."));
        if (version.Published is null)
            output.WriteLine("The file does not say when it was released: '--published' does.");
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Shown(string cell) => cell.Length == 0 ? "(missing)" : cell;
}
