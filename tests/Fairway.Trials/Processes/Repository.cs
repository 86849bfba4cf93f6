namespace Fairway.Trials.Processes;

/// <summary>The checkout that this was built from.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Content => Path.Combine(Root, "content");

    /// <summary>The server as <c>./run</c> builds it.</summary>
    public static string Server => Path.Combine(Root, "src", "Fairway.Web", "bin", "Release", "net10.0", "Fairway.Web.dll");

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fairway.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Fairway.slnx above {start}: run this from a checkout.");
    }
}
