namespace Fairway.Web.Tests.Support;

/// <summary>Where the repository's own content is.</summary>
internal static class RepositoryFolder
{
    private const string Landmark = "Fairway.slnx";

    public static string Content { get; } = Path.Combine(Find(), "content");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Landmark)))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Landmark}.");
    }
}
