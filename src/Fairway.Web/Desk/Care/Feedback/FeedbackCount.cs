namespace Fairway.Web.Desk.Care.Feedback;

/// <param name="Title">Of the page, in the site's source language; its id where it is gone.</param>
/// <param name="Messages">That are open.</param>
internal sealed record FeedbackCount(string Title, int Messages);
