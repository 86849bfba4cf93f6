using Fairway.Releases;

namespace Fairway.Web.Reading.Releases;

/// <summary>How anyone proves with plain git what a release holds, and that nothing before it was altered. Each line is one command, as it is typed.</summary>
/// <param name="Repository">The whole address of the public history.</param>
internal sealed record Verification(string Repository, Release Release)
{
    private const string Folder = "content";

    public IEnumerable<string> Commands =>
    [
        $"git clone {Repository} {Folder}",
        $"git -C {Folder} log -1 {Release.Id}",
        $"git -C {Folder} rev-parse {Release.Id}^{{tree}}",
        $"git -C {Folder} fsck --strict",
    ];

    /// <summary>For a clone that has the release: it must still be part of what is published.</summary>
    public IEnumerable<string> LaterCommands =>
    [
        $"git -C {Folder} fetch",
        $"git -C {Folder} merge-base --is-ancestor {Release.Id} origin/main && echo unaltered",
    ];

    /// <summary>Everything that the release changed.</summary>
    public string ShowCommand => $"git -C {Folder} show --stat {Release.Id}";
}
