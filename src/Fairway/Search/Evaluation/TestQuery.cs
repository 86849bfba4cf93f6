namespace Fairway.Search.Evaluation;

/// <summary>A query whose answers are known.</summary>
/// <param name="Grades">How well each judged document answers it, by the document's id: 0 not at all, more the better. What is not here was not judged, and counts as 0.</param>
public sealed record TestQuery(string Id, string Text, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>Whether any document is known to answer it. A query without one says nothing about a search.</summary>
    public bool HasAnswer => Grades.Values.Any(grade => grade > 0);
}
