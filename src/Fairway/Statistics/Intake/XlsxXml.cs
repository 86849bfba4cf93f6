using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>Names of Office Open XML (ECMA-376), in both of its namespaces: transitional, which programs write, and strict.</summary>
internal static class XlsxXml
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static bool IsElement(XmlReader reader) => reader.NodeType == XmlNodeType.Element && reader.NamespaceURI is Main or StrictMain;

    public static bool IsElement(XmlReader reader, string name) => IsElement(reader) && reader.LocalName == name;

    public static string? RelationshipId(XmlReader reader) => reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships);

    public static bool IsTrue(string? value) => value is "1" or "true";
}
