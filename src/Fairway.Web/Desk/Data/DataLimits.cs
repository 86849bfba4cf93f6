using Fairway.Statistics.Intake;
using Fairway.Web.Desk.Hosting;

namespace Fairway.Web.Desk.Data;

/// <summary>What is taken in and shown of new data.</summary>
internal static class DataLimits
{
    /// <summary>Bytes of the form with the file: the largest file that the intake reads, and the fields beside it.</summary>
    public const int UploadBytes = SheetLimits.MaxFileBytes + DeskLimits.FormBytes;

    /// <summary>Characters of the name of a file that are kept.</summary>
    public const int MaxName = 200;

    /// <summary>Faults and warnings of a file that are listed; the intake lists the first hundred of each sheet, and counts the others.</summary>
    public const int MaxFaults = 500;

    /// <summary>Rows or cells on one page of the differences.</summary>
    public const int PageSize = 100;

    /// <summary>Effects that are kept in memory: of one revision on one release each.</summary>
    public const int MaxKept = 16;
}
