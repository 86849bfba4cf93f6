using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Data;

/// <summary>What came of a file of new data.</summary>
/// <param name="Fault">Key of the sentence that says why there is no draft; null where there is one.</param>
/// <param name="Draft">That holds the data, or stands in the way.</param>
internal sealed record UploadAnswer(string? Fault, Draft? Draft = null)
{
    /// <summary>What is wrong in the file, or was warned of; lines and columns are its own.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];
}
