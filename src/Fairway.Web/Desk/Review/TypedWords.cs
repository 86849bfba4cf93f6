namespace Fairway.Web.Desk.Review;

/// <summary>What somebody typed into a form that was refused: it is shown again there.</summary>
/// <param name="Form">The end of its address, such as <c>approve</c>.</param>
/// <param name="Text">Null for nothing.</param>
internal sealed record TypedWords(string Form, string? Text)
{
    public static readonly TypedWords None = new("", null);

    /// <summary>Of a remark: the file that it is about.</summary>
    public string Path { get; init; } = "";

    /// <summary>Of a remark: the words that it is about.</summary>
    public string Quoted { get; init; } = "";
}
