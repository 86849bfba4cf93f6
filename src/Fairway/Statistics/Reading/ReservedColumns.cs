using System.Collections.Frozen;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>
/// Names that no column may have: those of the parameters that the API and the explorer know beside the columns (<c>docs/formats/api.md</c>), since
/// <c>from=France</c> would be read as a time.
/// </summary>
public static class ReservedColumns
{
    public static FrozenSet<string> Names { get; } =
        ["from", "to", "last", "every", "by", "column", "columns", "sort", "limit", "offset", "version", "as-published", "format", "language"];

    /// <summary>Whether it is one of them, which is a fault of the place where it is written.</summary>
    internal static bool Refuses(YamlScalar name)
    {
        if (!Names.Contains(name.Text))
            return false;
        name.Error("column-name", $"'{name.Text}' is a parameter of the API and cannot name a column. Choose another word for what the column holds.");
        return true;
    }
}
