using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary><c>fairway data</c>: what is done with datasets.</summary>
internal static class DataCommand
{
    public static Command Create() => new("data", "Works on the datasets of a content tree.")
    {
        DataAddCommand.Create(),
    };
}
