namespace Fairway.Markup.Links;

/// <summary>Decides where links may lead. The dialect's own is <see cref="DialectLinkPolicy"/>; the tests of CommonMark's examples bring one that lets every link through.</summary>
internal abstract class LinkPolicy
{
    /// <param name="url">As Markdig has it: entities and escapes decoded, but neither trimmed nor cleaned.</param>
    /// <param name="line">Of the link, for a reference that it may be.</param>
    /// <param name="column">Of the link.</param>
    public abstract LinkTarget Judge(string url, int line, int column);
}
