namespace Fairway.Web.Reading;

/// <summary>The way from home to the page, without the page itself.</summary>
internal sealed record BreadcrumbsView(Frame Frame, params Crumb[] Crumbs) : ViewModel(Frame)
{
    public static BreadcrumbsView Section(Frame frame, string section) => new(
        frame,
        new Crumb(Sites.Addresses.Section(frame.Reader.Tag, section), frame.Reader.Messages[$"section.{section}"]));
}

internal sealed record Crumb(string Address, string Text);
