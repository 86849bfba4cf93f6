using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary>The verbs of <c>fairway</c>, one file each.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Fairway: a public information portal.")
    {
    };
}
