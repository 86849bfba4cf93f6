namespace Fairway.Web.Desk.Writing;

/// <summary>Something that a text can name.</summary>
/// <param name="Kind">Key of its message: <c>figure</c>, <c>chart</c>, <c>term</c>, <c>source</c>, <c>page</c> or <c>picture</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Markdown">What is written for it.</param>
internal sealed record InsertItem(string Kind, string Name, string Markdown);
