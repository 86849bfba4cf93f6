using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Xml;
using Fairway.Content;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary><c>fairway translations</c>: what goes to translators, and what comes back from them.</summary>
internal static class TranslationsCommand
{
    public static Command Create(TimeProvider time) => new("translations", "Exchanges texts with translators as XLIFF 1.2.")
    {
        Export(),
        Import(time),
    };

    private static Command Export()
    {
        var content = CommonOptions.Content();
        var language = new Option<string>("--language") { Description = "Into which language, by its tag.", Required = true };
        var pages = new Option<string[]>("--page") { Description = "A page such as guidance/refused; may stand several times. Default: everything: pages, terms, datasets, the calendar and the interface.", AllowMultipleArgumentsPerToken = true };
        var file = new Option<string?>("--output") { Description = "The file to write. Default: LANGUAGE.xlf in this folder." };
        var command = new Command("export", "Writes what is to be translated, with what is translated already.") { content, language, pages, file };
        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, () =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var tree = new DirectoryTree(parsed.GetRequiredValue(content));
            if (Read(tree, error, cancellationToken) is not { } site || Offered(site, parsed.GetRequiredValue(language), error) is not { } target)
                return ExitCode.Input;

            var export = new TranslationExport(tree, site, target);
            if (Files(export, site, parsed.GetValue(pages) ?? [], error, cancellationToken) is not { } files)
                return ExitCode.Input;

            var path = parsed.GetValue(file) ?? $"{target}.xlf";
            using (var xml = XmlWriter.Create(path, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
                Xliff.Write(files, site.Settings.SourceLanguage, target).Save(xml);
            foreach (var section in export.Unlike)
                output.WriteLine($"{section}: the translation is built in another way than its source; its words are not in the file.");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Wrote {path}: {files.Length} files, {files.Sum(each => each.Units.Length)} units, {files.Sum(each => each.Units.Count(unit => unit.Target is null))} to be translated."));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Import(TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "The XLIFF file that translators sent back." };
        var content = CommonOptions.Content();
        var by = new Option<string>("--by") { Description = "Who translated: a person, an organisation, or machine.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Checks the file and says what would change; writes nothing." };
        var command = new Command("import", "Takes translations in: checked whole, or not at all.") { file, content, by, dryRun };
        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, () =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var path = parsed.GetRequiredValue(file);
            if (new FileInfo(path) is var info && (!info.Exists || info.Length > Xliff.MaxBytes))
            {
                error.WriteLine(info.Exists ? $"'{path}' is larger than {Xliff.MaxBytes / 1024 / 1024} MB. Import it in parts." : $"There is no file '{path}'.");
                return ExitCode.Input;
            }

            var folder = parsed.GetRequiredValue(content);
            var tree = new DirectoryTree(folder);
            if (Read(tree, error, cancellationToken) is not { } site)
                return ExitCode.Input;

            var faults = new FaultList();
            var edits = Edits(tree, site, path, parsed.GetRequiredValue(by), IsoDay.Today(time), faults, cancellationToken);
            foreach (var fault in faults.ToSorted())
                error.WriteLine(fault);
            if (edits is null || faults.HasErrors)
                return ExitCode.Input;

            foreach (var (name, bytes) in edits)
            {
                if (!parsed.GetValue(dryRun))
                    WholeFile.Write(Path.Combine(folder, name), bytes!, cancellationToken);
                output.WriteLine(name);
            }

            output.WriteLine(edits.Count == 0 ? "Nothing differs from what there is."
                : parsed.GetValue(dryRun) ? "Nothing was written: this was a dry run."
                : string.Create(CultureInfo.InvariantCulture, $"Wrote {edits.Count} {(edits.Count == 1 ? "file" : "files")}. Nobody has checked them yet: write 'checked' where somebody has."));
            return ExitCode.Done;
        }));
        return command;
    }

    private static ImmutableSortedDictionary<string, byte[]?>? Edits(
        DirectoryTree tree, ContentTree site, string path, string by, DateOnly day, FaultList faults, CancellationToken cancellationToken)
    {
        if (Xliff.Read(File.ReadAllBytes(path), Path.GetFileName(path), faults) is not var (language, files))
            return null;
        if (!site.Languages.TryGet(language, out _) || language == site.Settings.SourceLanguage)
        {
            faults.Error(Path.GetFileName(path), 1, 1, "unknown-language", $"The file is in '{language}', which the site does not offer as a translation. Add it to languages.json and site.yaml first.");
            return null;
        }

        var edits = new TranslationImport(tree, site, language, by, day).Edits(files, Path.GetFileName(path), faults, cancellationToken);
        if (!faults.HasErrors)
        {
            foreach (var fault in ContentReader.Read(new EditedTree(tree, edits), cancellationToken).Faults.Where(fault => fault.Severity == FaultSeverity.Error || edits.ContainsKey(fault.File)))
                faults.Add(fault);
        }

        return edits;
    }

    private static ContentTree? Read(DirectoryTree tree, TextWriter error, CancellationToken cancellationToken)
    {
        var (content, faults) = ContentReader.Read(tree, cancellationToken);
        foreach (var fault in faults.Where(fault => fault.Severity == FaultSeverity.Error))
            error.WriteLine(fault);
        return content;
    }

    private static LanguageTag? Offered(ContentTree site, string name, TextWriter error)
    {
        if (LanguageTag.TryParse(name, out var tag) && site.Languages.TryGet(tag, out _) && tag != site.Settings.SourceLanguage)
            return tag;
        error.WriteLine($"'{name}' is not a language that the site is translated into. Write one of: {string.Join(", ", site.Languages.All.Where(language => language != site.Languages.Source))}.");
        return null;
    }

    private static ImmutableArray<TranslationFile>? Files(
        TranslationExport export, ContentTree site, string[] names, TextWriter error, CancellationToken cancellationToken)
    {
        if (names.Length == 0)
            return export.All(cancellationToken);
        var files = ImmutableArray.CreateBuilder<TranslationFile>();
        foreach (var name in names)
        {
            if (!PageId.TryParse(name, out var id) || !site.Pages.TryGetValue(id, out var page))
            {
                error.WriteLine($"There is no page '{name}'. Write a page such as {site.Pages.Keys.First()}.");
                return null;
            }

            files.Add(export.Page(page, cancellationToken));
        }

        return files.ToImmutable();
    }
}
