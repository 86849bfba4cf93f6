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

    public static Option<string?> Origin() => new("--origin")
    {
        Description = "The container of Azure Blob Storage that several nodes share: its https address, or a connection string with Container=NAME at its end.",
    };

    public static Option<string> By() => new("--by")
    {
        Description = "Who publishes.",
        DefaultValueFactory = _ => Environment.UserName,
    };

    public static Option<string> Note() => new("--note")
    {
        Description = "What readers are told of this publication.",
        Required = true,
    };
}
