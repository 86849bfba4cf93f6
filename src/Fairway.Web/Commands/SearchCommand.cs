using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary><c>fairway search</c>: how good search is, and what it could not answer.</summary>
internal static class SearchCommand
{
    public static Command Create(TimeProvider time) => new("search", "Measures search, and lists what it could not answer.")
    {
        SearchEvaluateCommand.Create(time),
        SearchUnansweredCommand.Create(time),
    };
}
