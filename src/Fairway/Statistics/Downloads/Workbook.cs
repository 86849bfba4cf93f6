using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Statistics.Downloads;

/// <summary>
/// A dataset as a workbook, after the Government Analysis Function's guidance "Releasing statistics in spreadsheets": a cover, contents, notes with the
/// shorthand, and the data as one marked-up table. The file of tests beside <c>WorkbookTests</c> names the section of each rule.
/// </summary>
internal sealed record Workbook(string Title, string Author, LanguageTag Language, DateOnly Date, ImmutableArray<Sheet> Sheets)
{
    public const string CoverName = "Cover";
    public const string ContentsName = "Contents";
    public const string NotesName = "Notes";
    public const string DataName = "Data";

    private const int TextWidth = 90;
    private const int DataWidth = 24;
    private const string OneTable = "This worksheet contains one table.";

    public static Workbook Of(Dataset dataset)
    {
        var text = dataset.TextIn(dataset.Source);
        ImmutableArray<ValueStatus> statuses = [.. DataSheet.StatusesIn(dataset)];
        ImmutableArray<(string Name, string Text)> blank = [.. DataSheet.BlankNote(dataset)];
        var notes = Notes(text, statuses, blank);
        var data = DataSheet.Of(dataset, text, About(text, statuses, blank), DataWidth);
        return new(
            text.Title,
            dataset.Definition.Publisher,
            dataset.Source,
            dataset.Version.Published ?? dataset.DataTo,
            notes is null ? [Cover(dataset, text), Contents(hasNotes: false), data] : [Cover(dataset, text), Contents(hasNotes: true), notes, data]);
    }

    /// <summary>What a reader has to know before the table is said above it ("Information in column A", "Blank cells").</summary>
    private static string About(DatasetText text, ImmutableArray<ValueStatus> statuses, ImmutableArray<(string Name, string Text)> blank)
    {
        var about = OneTable;
        if (statuses.Length > 0)
            about += $" The shorthand in brackets is explained in the worksheet {NotesName}.";
        else if (text.Notes.Length > 0)
            about += $" The notes are in the worksheet {NotesName}.";
        return blank.IsEmpty ? about : $"{about} Some cells are blank. {blank[0].Text}";
    }

    private static Sheet Cover(Dataset dataset, DatasetText text)
    {
        var definition = dataset.Definition;
        var lines = ImmutableArray.CreateBuilder<SheetLine>();
        lines.Add(new(text.Title, LineStyle.Title));
        lines.Add(new(text.Summary));
        lines.Add(new("What is counted", LineStyle.Heading));
        lines.Add(new(text.Counted));
        lines.Add(new("What is not counted", LineStyle.Heading));
        lines.Add(new(text.NotCounted));
        lines.Add(new("Version", LineStyle.Heading));
        lines.AddRange(VersionLines(dataset).Select(line => new SheetLine(line)));
        lines.Add(new("Source", LineStyle.Heading));
        lines.Add(new($"{definition.Publisher}, {definition.SourceTitle}", Link: definition.SourceUrl));
        lines.Add(new("Licence", LineStyle.Heading));
        lines.Add(new(definition.LicenceName, Link: definition.LicenceUrl));
        if (definition.Contact is { } contact)
        {
            lines.Add(new("Contact of the publisher", LineStyle.Heading));
            lines.Add(new(contact));
        }

        return new(CoverName, lines.ToImmutable(), null, TextWidth);
    }

    /// <summary>Which version it is, of which days, and when it came out.</summary>
    internal static IEnumerable<string> VersionLines(Dataset dataset)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Version {dataset.Version.Number}: {dataset.Table.RowCount} rows, data from {IsoDay.Write(dataset.DataFrom)} to {IsoDay.Write(dataset.DataTo)}.");
        if (dataset.Version.Published is { } published)
            yield return $"The publisher released these data on {IsoDay.Write(published)}.";
        if (dataset.Version.Note is { } note)
            yield return note;
    }

    private static Sheet Contents(bool hasNotes)
    {
        (string Name, string Holds)[] all =
        [
            (CoverName, "What these data are, where they come from and how they may be used."),
            (NotesName, "Notes, and what the shorthand in brackets means."),
            (DataName, "The data."),
        ];
        (string Name, string Holds)[] rows = [.. all.Where(row => hasNotes || row.Name != NotesName)];
        return new(ContentsName, [new("Contents", LineStyle.Title), new(OneTable)], new(
            "table_of_contents", ["Worksheet", "What it holds"], rows.Length, (row, column) => SheetCell.Of(column == 0 ? rows[row].Name : rows[row].Holds)), TextWidth)
        {
            LeadsToSheets = true,
        };
    }

    /// <summary>Null where there is nothing to say: a blank worksheet would mislead ("Blank worksheets").</summary>
    private static Sheet? Notes(DatasetText text, ImmutableArray<ValueStatus> statuses, ImmutableArray<(string Name, string Text)> blank)
    {
        var notes = text.Notes.Select((note, index) => (Name: string.Create(CultureInfo.InvariantCulture, $"Note {index + 1}"), Text: note));
        var marks = statuses.Select(status => (Name: StatusText.Mark(status)!, Text: Meaning(status)));
        (string Name, string Text)[] rows = [.. notes, .. marks, .. blank];
        return rows.Length == 0 ? null : new(NotesName, [new("Notes", LineStyle.Title), new(OneTable)], new(
            "notes", ["Note or shorthand", "Meaning"], rows.Length, (row, column) => SheetCell.Of(column == 0 ? rows[row].Name : rows[row].Text)), TextWidth);
    }

    private static string Meaning(ValueStatus status) => status switch
    {
        ValueStatus.Provisional => "Provisional: the value can still change.",
        ValueStatus.Revised => "Revised: the value was changed after it was first published.",
        ValueStatus.Estimated => "Estimated.",
        ValueStatus.NotCollected => "Not collected. It does not mean zero.",
        ValueStatus.NotApplicable => "Not applicable.",
        ValueStatus.Suppressed => "Suppressed: the value is known and is not published.",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
