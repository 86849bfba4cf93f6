using YamlDotNet.Core;

namespace Fairway.Input.Yaml;

/// <summary>
/// Reads the small part of YAML that content is written in: maps, lists and text in one document. Anchors, aliases and tags
/// are refused, since with them a small file can stand for a huge one; so is whatever goes beyond the limits below.
/// </summary>
public static class YamlReader
{
    /// <summary>Most UTF-16 units in one file.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Deepest nesting of maps and lists; content needs five.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most values, field names among them, in one file.</summary>
    public const int MaxNodes = 100_000;

    /// <summary>Reads a file, or the front matter of one, whose outermost value is a map.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Its file, for faults.</param>
    /// <param name="faults">Receives what is wrong, here and in what is later asked of the map.</param>
    /// <param name="firstLine">The file's line on which the text starts, from 1.</param>
    /// <returns>Null when the file could not be read; a fault says why.</returns>
    public static YamlMap? ReadMap(string text, string file, FaultList faults, int firstLine = 1)
    {
        if (text.Length > MaxLength)
        {
            faults.Error(file, firstLine, 1, "yaml-limit", $"The file is longer than {MaxLength} characters. Split it, or shorten it.");
            return null;
        }

        using var reader = new StringReader(text);
        var builder = new YamlBuilder(new Parser(reader), new YamlOrigin(file, faults), firstLine);
        try
        {
            return builder.ReadDocument();
        }
        catch (YamlException fault)
        {
            RefuseSyntax(fault.Start.Line, fault.Start.Column, fault.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner loses its way, with an empty queue, in some broken flow collections and block scalars.
            RefuseSyntax(builder.Place.Line, builder.Place.Column, "what follows this place cannot be understood");
        }

        return null;

        void RefuseSyntax(long line, long column, string reason)
        {
            // The parser puts what is missing at the end on a line of its own, which the text need not have.
            var end = TextPlace.Of(text, text.Length);
            var place = line > end.Line ? end : new TextPlace((int)line, (int)column);
            faults.Error(
                file,
                place.Line + firstLine - 1,
                place.Column,
                "yaml-syntax",
                $"This is not valid YAML: {reason.TrimEnd('.')}. Check the indentation, and put quotes round text that contains ': ' or ' #', or starts with a sign.");
        }
    }
}
