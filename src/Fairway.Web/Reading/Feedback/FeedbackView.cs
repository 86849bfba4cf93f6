using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Sites;

namespace Fairway.Web.Reading.Feedback;

/// <param name="Frame">Around it.</param>
/// <param name="Subject">The page that it is about.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Fault">Why it was not taken; null where nothing was sent.</param>
/// <param name="Help">Pages that say who helps.</param>
internal sealed record FeedbackView(Frame Frame, FeedbackSubject Subject, FeedbackForm Form, FeedbackFault? Fault, ImmutableArray<PageReading> Help) : ViewModel(Frame)
{
    /// <summary>Enough to find somebody.</summary>
    private const int MostHelp = 3;

    public static FeedbackView Of(Reader reader, FeedbackSubject subject, FeedbackForm form, FeedbackFault? fault) => new(
        FrameOf(reader, subject, "feedback.title", language => Addresses.Feedback(language, subject.Id)),
        subject,
        form,
        fault,
        [.. reader.Site.Sections.SelectMany(section => reader.Site.Section(section, reader.Tag)).Where(page => page.Page.Type == PageType.Help).Take(MostHelp)]);

    public static Frame FrameOf(Reader reader, FeedbackSubject subject, string title, Func<Languages.LanguageTag, string> address) => new()
    {
        Reader = reader,
        Title = reader.Messages[title],
        Alternates = [.. Alternate.InAll(reader, address)],
        IsIndexed = false,
        HasQuickExit = subject.HasQuickExit,
    };
}

/// <param name="Frame">Around it.</param>
/// <param name="Subject">The page that the message was about.</param>
internal sealed record FeedbackThanksView(Frame Frame, FeedbackSubject Subject) : ViewModel(Frame);

/// <summary>The question at the end of a page.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Page"><see cref="FeedbackSubject.Id"/> of it.</param>
internal sealed record FeedbackLinkView(Frame Frame, string Page) : ViewModel(Frame);
