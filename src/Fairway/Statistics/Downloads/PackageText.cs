using System.Text;

namespace Fairway.Statistics.Downloads;

/// <summary>The words that go with the data in the archive, as plain text of short paragraphs.</summary>
internal static class PackageText
{
    public static string ReadMe(Dataset dataset)
    {
        var text = dataset.TextIn(dataset.Source);
        var definition = dataset.Definition;
        var readMe = new StringBuilder();
        Say(text.Title);
        Say("");
        Say(text.Summary);
        Section("Version", [.. Workbook.VersionLines(dataset)]);
        Section("What is counted", text.Counted);
        Section("What is not counted", text.NotCounted);
        if (!text.Notes.IsEmpty)
            Section("Notes", [.. text.Notes.Select(note => "- " + note)]);
        Section("Columns", [.. DownloadColumn.Of(dataset).Select(column => $"- {column.Name}: {DescriptionOf(column, text)}")]);
        Section("Source", $"{definition.Publisher}, {definition.SourceTitle}", definition.SourceUrl.AbsoluteUri);
        if (definition.Contact is { } contact)
            Section("Contact of the publisher", contact);
        Section("Licence", definition.LicenceName, definition.LicenceUrl.AbsoluteUri);
        Section(
            "Files",
            $"- {DownloadFormat.Csv.FileOf(dataset.Id)}: the data. UTF-8, RFC 4180. An empty cell has no value; the status column of its measure says why. Words that a spreadsheet would take for a formula have an apostrophe before them.",
            $"- {DownloadFormat.CsvMetadata.FileOf(dataset.Id)}: what its columns are, for programs (CSV on the Web).",
            $"- {DownloadFormat.DataPackage.FileOf(dataset.Id)}: the same, as a Data Package, with the size and SHA-256 of the data.",
            "- LICENCE.txt: under which licence the data may be used.");
        return readMe.ToString();

        void Say(string line) => readMe.Append(line).Append('\n');
        void Section(string title, params string[] lines)
        {
            Say("");
            Say(title);
            Say(new string('-', title.Length));
            foreach (var line in lines)
                Say(line);
        }
    }

    /// <summary>The licence and whom to name, a fact a line.</summary>
    public static string Licence(Dataset dataset)
    {
        var definition = dataset.Definition;
        return $"{definition.LicenceName}\n{definition.LicenceUrl.AbsoluteUri}\n\nSource: {definition.Publisher}, {definition.SourceTitle}\n{definition.SourceUrl.AbsoluteUri}\n";
    }

    /// <summary>What a column is, in the source language, with what an empty cell of it means.</summary>
    public static string DescriptionOf(DownloadColumn column, DatasetText text)
    {
        var label = text.Columns.GetValueOrDefault(column.Declared?.Name ?? column.Name, column.Name);
        return column switch
        {
            { Cell: DownloadCell.ValueStatus } => $"{label}: status of the value",
            { IsNumber: true, Declared.Missing: { } missing } => $"{label}. Empty: {StatusWord.Write(missing)}, unless its status says otherwise",
            _ => label,
        };
    }
}
