using Fairway.Content;
using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Past;
using Fairway.Web.Reading.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Reading.Pages;

/// <summary>Home, sections, pages and glossary.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class PagesController : ReadingController
{
    [Read("/{language:offered}"), Kept]
    public IActionResult Home(Reader reader) => Show("Home", HomeViews.Of(reader));

    [Read("/{language:offered}/{section}"), Kept]
    public IActionResult Section(Reader reader, string section)
    {
        if (!reader.Site.Sections.Contains(section))
            return Missing(reader);

        var frame = Everywhere(
            reader,
            reader.Messages[$"section.{section}"],
            reader.Messages[$"section.{section}.about"],
            language => Addresses.Section(language, section)) with { Section = section, Feed = FeedLink.OfSection(reader, section) };
        return Show("Section", new SectionView(frame, section, reader.Site.Section(section, reader.Tag)));
    }

    [Read("/{language:offered}/{section}/{slug}"), Kept]
    public IActionResult Page(Reader reader, string section, string slug)
    {
        if (!PageId.TryCreate(section, slug, out var id))
            return Missing(reader);
        if (reader.Site.Page(id, reader.Tag) is { } reading)
            return Show("Page", PageViews.Of(reader, reading));
        if (reader.Site.Content.Redirects.TryGetValue(id, out var redirect))
            return Follow(reader, redirect);
        return reader.Site.Log.Touching(Mementos.FolderOf(id)).Any() ? Gone(reader, id, null) : Missing(reader);
    }

    [Read("/{language:offered}/glossary"), Kept]
    public IActionResult Glossary(Reader reader)
    {
        var frame = Everywhere(reader, reader.Messages["glossary.title"], reader.Messages["glossary.about"], language => Addresses.Glossary(language));
        return Show("Glossary", new GlossaryView(frame, GlossaryEntry.All(reader)));
    }

    private IActionResult Follow(Reader reader, Redirect redirect) =>
        redirect.To is { } target ? MovedTo(Addresses.Page(reader.Tag, target)) : Gone(reader, redirect.From, redirect.Reason);

    private ViewResult Gone(Reader reader, PageId page, string? reason)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Show("Gone", GoneView.For(reader, reason, LastStates.PathOf(reader.Site, reader.Tag, page)));
    }
}
