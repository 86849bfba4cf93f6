using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary>Options that several verbs share, with the same name, default and words.</summary>
internal static class CommonOptions
{
    public static Option<string> Content() => new("--content")
    {
        Description = "The folder that holds site.yaml.",
        DefaultValueFactory = _ => "content",
    };

    public static Option<string> Store() => new("--store")
    {
        Description = "The folder that keeps the releases.",
        DefaultValueFactory = _ => Path.Combine("var", "releases"),
    };
}
