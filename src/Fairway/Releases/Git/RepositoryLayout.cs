using System.Collections.Immutable;

namespace Fairway.Releases.Git;

/// <summary>Names and fixed contents of a bare repository as Fairway writes it, in a folder or a container: <c>docs/formats/releases.md</c>.</summary>
internal static class RepositoryLayout
{
    public const string Head = "HEAD";
    public const string Config = "config";
    public const string Reference = "refs/heads/main";
    public const string ReferenceName = "refs/heads/main";
    public const string PackFolder = "objects/pack";
    public const string PackList = "objects/info/packs";
    public const string ReferenceList = "info/refs";

    /// <summary>What is ours and no part of git's format.</summary>
    public const string OwnFolder = "fairway";

    public const string Lock = OwnFolder + "/lock";
    public const string Turn = OwnFolder + "/turn";
    public const string Index = OwnFolder + "/releases";

    /// <summary>Search indexes of releases: made again from them where they are absent, and no part of what is kept.</summary>
    public const string SearchFolder = OwnFolder + "/search";

    /// <summary>Data files of releases: made again from them where they are absent, and no part of what is kept.</summary>
    public const string DownloadsFolder = OwnFolder + "/downloads";

    public const string UnfinishedPrefix = "unfinished-";

    public const string PackEnd = ".pack";
    public const string IndexEnd = ".idx";

    /// <summary>Folders that git looks for even where they are empty.</summary>
    public static ImmutableArray<string> Folders => ["refs/heads", PackFolder, "objects/info", "info", OwnFolder];

    /// <summary>Files that never change. HEAD comes last: a folder without it is no repository yet.</summary>
    public static ImmutableArray<(string Path, byte[] Bytes)> Fixed { get; } =
    [
        (Config, "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n"u8.ToArray()),
        (Head, "ref: refs/heads/main\n"u8.ToArray()),
    ];
}
