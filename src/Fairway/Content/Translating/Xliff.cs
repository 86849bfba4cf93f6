using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Content.Translating;

/// <summary>XLIFF 1.2 (OASIS, 2008), which every translators' program reads: one <c>file</c> for each file, the edition as its <c>product-version</c>.</summary>
public static partial class Xliff
{
    /// <summary>Of a file that is read, in bytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const string Product = "Fairway";
    private const string Code = "bad-xliff";

    private static readonly XNamespace Ns = "urn:oasis:names:tc:xliff:document:1.2";

    public static XDocument Write(IEnumerable<TranslationFile> files, LanguageTag source, LanguageTag target) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(Ns + "xliff", new XAttribute("version", "1.2"), files.Select(file => File(file, source, target))));

    /// <summary>What a translator sent back.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for faults.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The language, and the files with what is translated; null after a fault.</returns>
    public static (LanguageTag Language, ImmutableArray<TranslationFile> Files)? Read(byte[] bytes, string name, FaultList faults)
    {
        if (bytes.Length > MaxBytes)
        {
            faults.Error(name, 1, 1, "file-too-large", $"The file has more than {MaxBytes / 1024 / 1024} MB. Import it in parts.");
            return null;
        }

        XDocument document;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            faults.Error(name, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), Code, $"The file is not XML: {exception.Message}");
            return null;
        }

        var files = document.Root?.Name == Ns + "xliff" ? document.Root.Elements(Ns + "file").ToList() : [];
        var languages = files.Select(file => (string?)file.Attribute("target-language")).Distinct().ToList();
        if (languages is not [{ } only] || !LanguageTag.TryParse(only, out var language))
        {
            faults.Error(name, 1, 1, Code, "The file is not XLIFF 1.2 of one target language. Export one with 'fairway translations export', and send that through the translators' program.");
            return null;
        }

        var read = files.Select(file => ReadFile(file, name, faults)).ToList();
        return read.Any(file => file is null) ? null : (language, [.. read.Select(file => file!)]);
    }

    private static XElement File(TranslationFile file, LanguageTag source, LanguageTag target) => new(
        Ns + "file",
        new XAttribute("original", file.Original),
        new XAttribute("source-language", source.Value),
        new XAttribute("target-language", target.Value),
        new XAttribute("datatype", "plaintext"),
        new XAttribute("product-name", Product),
        file.Edition is { } edition ? new XAttribute("product-version", edition.ToString(CultureInfo.InvariantCulture)) : null,
        new XAttribute(XNamespace.Xml + "space", "preserve"),
        new XElement(Ns + "header", new XElement(Ns + "skl", new XElement(Ns + "internal-file", new XAttribute("form", "text"), file.Skeleton))),
        new XElement(Ns + "body", file.Units.Select(unit => Unit(unit, file.IsPage))));

    private static XElement Unit(TranslationUnit unit, bool hasCodes) => new(
        Ns + "trans-unit",
        new XAttribute("id", unit.Id),
        new XElement(Ns + "source", Words(unit.Source, hasCodes)),
        unit.Target is { } target ? new XElement(Ns + "target", new XAttribute("state", "translated"), Words(target, hasCodes)) : null);

    private static IEnumerable<XNode> Words(string text, bool hasCodes) => hasCodes ? InlineCodes.ToXml(text, Ns) : [new XText(text)];

    private static TranslationFile? ReadFile(XElement file, string name, FaultList faults)
    {
        var original = (string?)file.Attribute("original");
        var skeleton = file.Element(Ns + "header")?.Element(Ns + "skl")?.Element(Ns + "internal-file")?.Value;
        var version = (string?)file.Attribute("product-version");
        var edition = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (original is null || skeleton is null || (version is not null && edition is null))
        {
            Fault(file, name, faults, Code, "This 'file' does not come from 'fairway translations export': it has no 'original', no 'internal-file', or a 'product-version' that is no number. Translate an exported file, and keep these as they are.");
            return null;
        }

        var read = new TranslationFile(original, edition, skeleton.ReplaceLineEndings("\n"), []);
        var units = ImmutableArray.CreateBuilder<TranslationUnit>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in file.Descendants(Ns + "trans-unit"))
        {
            if ((string?)unit.Attribute("id") is not { } id || !ids.Add(id) || unit.Element(Ns + "source") is not { } source)
            {
                Fault(unit, name, faults, Code, $"A unit of '{original}' has no id, no source, or the id of another. Translate an exported file, and keep these as they are.");
                return null;
            }

            var target = unit.Element(Ns + "target") is { } words && Text(words) is { Length: > 0 } text ? text : null;
            if (target is not null && read.IsPage)
                CheckCodes(unit, original, id, InlineCodes.Compare(Text(source), target), name, faults);
            units.Add(new(id, Text(source), target));
        }

        string[] fields = read.IsPage ? [TranslationNames.Title, TranslationNames.Summary] : [];
        if (fields.Concat(read.Places).FirstOrDefault(id => !ids.Contains(id)) is { } lost)
        {
            Fault(file, name, faults, Code, $"The unit '{Suggestion.Clip(lost)}' of '{Suggestion.Clip(original)}' is gone. Translate an exported file, and keep its units.");
            return null;
        }

        if (read.IsPage && edition is null)
        {
            Fault(file, name, faults, Code, $"'{Suggestion.Clip(original)}' says no edition: its 'product-version' is gone. Translate an exported file, and keep it as it is.");
            return null;
        }

        return read with { Units = units.ToImmutable() };
    }

    /// <summary>Words stand on one line, however a program set its XML.</summary>
    private static string Text(XElement words) => LineBreak().Replace(words.Value, " ").Trim().Normalize(NormalizationForm.FormC);

    private static void CheckCodes(XElement unit, string original, string id, (ImmutableArray<string> Lost, ImmutableArray<string> Added) codes, string name, FaultList faults)
    {
        foreach (var lost in codes.Lost)
            Fault(unit, name, faults, "lost-code", $"The translation of '{id}' of '{original}' lacks '{Suggestion.Clip(lost)}', which its source has. Put it where it belongs.");
        foreach (var added in codes.Added)
            Fault(unit, name, faults, "added-code", $"The translation of '{id}' of '{original}' has '{Suggestion.Clip(added)}', which its source has not. Take it out.");
    }

    private static void Fault(XElement element, string name, FaultList faults, string code, string message)
    {
        IXmlLineInfo place = element;
        faults.Error(name, Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition), code, message);
    }

    [GeneratedRegex(@"\s*[\r\n]\s*")]
    private static partial Regex LineBreak();
}
