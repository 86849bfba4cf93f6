namespace Fairway.Web.Reading.Feedback;

/// <summary>Where readers' messages are kept. A node without one asks readers nothing.</summary>
internal interface IFeedbackBox
{
    /// <returns>False where it could not be kept: the box is full or out of reach.</returns>
    Task<bool> Put(FeedbackMessage message, CancellationToken cancellationToken);
}
