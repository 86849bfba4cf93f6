namespace Fairway.Web.Reading.Errors;

/// <param name="Reason">For readers, in the source language; null where none is given.</param>
internal sealed record GoneView(Frame Frame, string? Reason) : ViewModel(Frame)
{
    public static GoneView For(Reader reader, string? reason) => new(
        new Frame
        {
            Reader = reader,
            Title = reader.Messages["error.410.title"],
            Alternates = [.. Alternate.InAll(reader, Sites.Addresses.Home)],
            IsIndexed = false,
        },
        reason);
}
