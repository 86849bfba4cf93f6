namespace Fairway.Content.Reading;

/// <summary>What of a content tree some changes of files are about.</summary>
internal sealed class TouchedContent
{
    public bool Site { get; set; }

    public bool Languages { get; set; }

    public bool Redirects { get; set; }

    public bool BestBets { get; set; }

    public bool Calendar { get; set; }

    public bool Interface { get; set; }

    public HashSet<PageId> Pages { get; } = [];

    public HashSet<string> Datasets { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths that are no longer there.</summary>
    public List<string> Removed { get; } = [];

    /// <summary>Every path.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);
}
