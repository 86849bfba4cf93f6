using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>Finds the parts of an XLSX file by their relationships (ECMA-376, part 2): their names are a habit of programs, and no rule.</summary>
internal sealed class XlsxPackage(SheetArchive archive)
{
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>Parts to which a part refers: id, last word of the type, path in the archive.</summary>
    /// <param name="part">Empty for the package itself.</param>
    public List<(string Id, string Type, string Path)> Related(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        var related = new List<(string, string, string)>();
        if (archive.Open($"{folder}_rels/{part[slash..]}.rels") is not { } stream)
            return related;
        using var reader = SheetXml.Open(stream);
        while (SheetXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target)
            {
                related.Add((id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        }

        return related;
    }

    /// <summary>The declared type of a part; null when there is none.</summary>
    public string? TypeOf(string part)
    {
        string? usual = null;
        using var reader = archive.Require(ContentTypes);
        while (SheetXml.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "Override" && string.Equals(reader.GetAttribute("PartName")?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))
                return reader.GetAttribute("ContentType");
            if (reader.LocalName == "Default" && string.Equals(reader.GetAttribute("Extension"), Path.GetExtension(part).TrimStart('.'), StringComparison.OrdinalIgnoreCase))
                usual = reader.GetAttribute("ContentType");
        }

        return usual;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
            (target, folder) = (target[3..], folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)]);
        return folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
    }
}
