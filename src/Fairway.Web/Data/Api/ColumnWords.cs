using Fairway.Statistics;

namespace Fairway.Web.Data.Api;

/// <summary>What the API calls a column's role and unit.</summary>
internal static class ColumnWords
{
    public const string TimeRole = "time";

    /// <summary>What is counted is named by the column itself.</summary>
    public const string Count = "count";

    public const string Number = "number";

    public static string RoleOf(ColumnRole role) => role switch
    {
        ColumnRole.Measure => "measure",
        ColumnRole.Dimension => "dimension",
        ColumnRole.Status => "status",
        ColumnRole.Text => "text",
        _ => throw new InvalidOperationException($"There is no role {role}."),
    };

    /// <summary>Null for words.</summary>
    public static string? UnitOf(DatasetColumn column) => column.Role != ColumnRole.Measure ? null : column.Type == ColumnType.Integer ? Count : Number;
}
