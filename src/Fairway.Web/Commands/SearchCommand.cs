using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary><c>fairway search</c>: what is done with search beside the site.</summary>
internal static class SearchCommand
{
    public static Command Create(TimeProvider time) => new("search", "Works on search.")
    {
        SearchEvaluateCommand.Create(time),
    };
}
