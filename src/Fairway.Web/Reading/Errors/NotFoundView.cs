namespace Fairway.Web.Reading.Errors;

internal sealed record NotFoundView(Frame Frame) : ViewModel(Frame)
{
    public static NotFoundView For(Reader reader) => new(new Frame
    {
        Reader = reader,
        Title = reader.Messages["error.404.title"],
        Alternates = [.. Alternate.InAll(reader, Sites.Addresses.Home)],
        IsIndexed = false,
    });
}
