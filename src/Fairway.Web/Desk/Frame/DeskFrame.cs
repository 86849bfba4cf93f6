using Fairway.Languages;

namespace Fairway.Web.Desk.Frame;

/// <summary>What stands around every page of the desk.</summary>
/// <param name="Title">Key of the page's own message.</param>
/// <param name="Messages">In the language of whoever reads.</param>
/// <param name="Person">Null before somebody has signed in.</param>
/// <param name="Notice">Key of what has just been done; null for nothing.</param>
/// <param name="Fault">Key of why something was refused; null for nothing.</param>
internal sealed record DeskFrame(string Title, Messages Messages, Person? Person, string? Notice = null, string? Fault = null)
{
    /// <summary>The script of the page, in <c>wwwroot</c>; null for none.</summary>
    public string? Script { get; init; }
}

/// <summary>What a view of the desk shows.</summary>
internal abstract record DeskModel(DeskFrame Frame);
