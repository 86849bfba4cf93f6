namespace Fairway.Web.Reading.Errors;

/// <param name="Reason">For readers, in the source language; null where none is given.</param>
/// <param name="LastPath">The page as it last stood; null where that cannot be shown.</param>
internal sealed record GoneView(Frame Frame, string? Reason, string? LastPath) : ViewModel(Frame)
{
    public static GoneView For(Reader reader, string? reason, string? lastPath) => new(
        new Frame
        {
            Reader = reader,
            Title = reader.Messages["error.410.title"],
            Alternates = [.. Alternate.InAll(reader, Sites.Addresses.Home)],
            IsIndexed = false,
        },
        reason,
        lastPath);
}
