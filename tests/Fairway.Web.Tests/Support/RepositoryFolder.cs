namespace Fairway.Web.Tests.Support;

/// <summary>Where the repository's own content is.</summary>
internal static class RepositoryFolder
{
    private const string Landmark = "Fairway.slnx";

    public static string Content { get; } = Path.Combine(Find(), "content");

    /// <summary>A <c>languages.json</c> of one language that the site does not offer; the tests of the core read it too.</summary>
    public static string Welsh { get; } = Path.Combine(Find(), "tests", "Fairway.Tests", "Languages", "welsh.json");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Landmark)))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Landmark}.");
    }
}
