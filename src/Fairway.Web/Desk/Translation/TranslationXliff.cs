using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Translation;

/// <summary>A translation as a file of translators' programs, sent and taken.</summary>
internal static class TranslationXliff
{
    /// <param name="controller">That answers.</param>
    /// <param name="file">With the words.</param>
    /// <param name="source">Language of the source.</param>
    /// <param name="language">Of the translation.</param>
    /// <param name="name">Of the file, without its ending.</param>
    public static FileResult Send(ControllerBase controller, TranslationFile file, LanguageTag source, LanguageTag language, string name)
    {
        var xml = new MemoryStream();
        using (var writing = XmlWriter.Create(xml, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            Xliff.Write([file], source, language).Save(writing);
        return controller.File(xml.ToArray(), "application/xliff+xml", $"{name}.{language}.xlf");
    }

    /// <summary>The one file in it; null where it has a fault, or is of another language or of several files.</summary>
    public static async Task<(TranslationFile? File, ImmutableArray<Fault> Faults)> Read(IFormFile file, LanguageTag language, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var read = Xliff.Read(bytes.ToArray(), Path.GetFileName(file.FileName), faults);
        // A file is read on after a fault, to say all of them.
        return (!faults.HasErrors && read is ({ } of, [var one]) && of == language ? one : null, faults.ToSorted());
    }
}
