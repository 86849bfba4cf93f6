using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary><c>fairway search</c>: what is known of the search of the site.</summary>
internal static class SearchCommand
{
    public static Command Create(TimeProvider time) => new("search", "Works on the search of the site.")
    {
        SearchUnansweredCommand.Create(time),
    };
}
