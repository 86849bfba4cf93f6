using System.Globalization;

namespace Fairway.Search.Evaluation;

/// <summary>What is wrong in one line of the files of a test collection.</summary>
/// <param name="Line">From 1; 1 where it concerns the whole file.</param>
/// <param name="Message">A sentence: what is wrong and what to do.</param>
public sealed record TestCollectionFault(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>, the form that editors and terminals make into links.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Message}");
}
