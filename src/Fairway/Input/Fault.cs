namespace Fairway.Input;

/// <summary>What is wrong in one place of a content tree, said to the person who can mend it.</summary>
/// <param name="File">Path inside the tree, with forward slashes; empty where the fault is in no file, as in the note of a publication.</param>
/// <param name="Line">From 1; 1 when the fault concerns the whole file.</param>
/// <param name="Column">From 1, counted in UTF-16 units.</param>
/// <param name="Code">Stable, kebab-case, such as <c>unknown-figure</c>. Every code is listed in <c>docs/formats/faults.md</c>.</param>
/// <param name="Message">A sentence: what is wrong and what to do.</param>
/// <param name="Severity">An error refuses publication; a warning does not.</param>
public sealed record Fault(string File, int Line, int Column, string Code, string Message, FaultSeverity Severity = FaultSeverity.Error)
{
    /// <summary><c>file:line:column: code: message</c>, the form that editors and terminals make into links.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Code}: {Message}");
}
