using Fairway.Languages;

namespace Fairway.Statistics.Downloads;

/// <summary>The few looks of cells, by their names: the same as in <see cref="XlsxStyles"/>.</summary>
internal static class OdsStyles
{
    /// <summary>The name by which LibreOffice knows its first heading.</summary>
    public const string Title = "Heading_20_1";
    public const string Heading = "Heading_20_2";
    public const string Body = "body";
    public const string Line = "Default";
    public const string Text = "words";
    public const string Date = "day";
    public const string Integer = "whole";
    public const string Decimal = "decimal";
    public const string Header = "header";
    public const string NumberHeader = "number-header";
    public const string Shorthand = "shorthand";
    public const string NarrowColumn = "narrow";
    public const string WideColumn = "wide";

    public static readonly (string Prefix, string Name)[] Namespaces =
    [
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ];

    /// <summary>For <c>content.xml</c>, whose root declares the prefixes.</summary>
    public const string Automatic =
        """
        <office:automatic-styles><number:date-style style:name="ymd"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><number:number-style style:name="grouped"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style><number:text-style style:name="as-text"><number:text-content/></number:text-style><style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="5cm"/></style:style><style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="18cm"/></style:style><style:style style:name="header" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="number-header" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" style:text-align-source="fix"/><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="shorthand" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="as-text"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" style:text-align-source="fix"/><style:paragraph-properties fo:text-align="end"/></style:style><style:style style:name="body" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style><style:style style:name="words" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="as-text"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style><style:style style:name="day" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="ymd"><style:table-cell-properties style:vertical-align="top"/></style:style><style:style style:name="whole" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="grouped"><style:table-cell-properties style:vertical-align="top"/></style:style><style:style style:name="decimal" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties style:vertical-align="top"/></style:style></office:automatic-styles>
        """;

    /// <summary><c>styles.xml</c>: the font, the language of every cell, and headings.</summary>
    public static string Document(LanguageTag language)
    {
        var parts = language.Value.Split('-');
        // The attribute of the region must stand beside that of the language; "none" says that there is none.
        var region = parts.Length > 1 ? parts[^1] : "none";
        return $"""<?xml version="1.0" encoding="UTF-8"?><office:document-styles xmlns:office="{OdsFile.Office}" {string.Join(' ', Namespaces.Select(pair => $"xmlns:{pair.Prefix}=\"{pair.Name}\""))} office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="12pt" fo:language="{parts[0]}" fo:country="{region}"/></style:default-style><style:style style:name="Default" style:family="table-cell"/>{HeadingStyle(1, 15)}{HeadingStyle(2, 13)}</office:styles></office:document-styles>""";
    }

    private static string HeadingStyle(int level, int points) => FormattableString.Invariant(
        $"""<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-size="{points}pt" fo:font-weight="bold"/></style:style>""");
}
