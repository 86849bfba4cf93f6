using Fairway.Input;

namespace Fairway.Web.Desk.Writing;

/// <summary>A fault of the page that is written, with its place in the form.</summary>
/// <param name="Fault">What the check says.</param>
/// <param name="Field">Id of the field.</param>
/// <param name="Line">In what the field shows, from 1; 1 for a field of one line.</param>
/// <param name="Column">From 1.</param>
internal sealed record PageFault(Fault Fault, string Field, int Line, int Column)
{
    public bool IsError => Fault.Severity == FaultSeverity.Error;
}
