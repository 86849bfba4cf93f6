namespace Fairway.Web.Desk.Review;

/// <summary>Whose drafts a list shows.</summary>
internal enum DraftWhose
{
    Anyone,

    /// <summary>Of which the reader has opened one, or saved a revision.</summary>
    Mine,

    /// <summary>In which the next step is the reader's.</summary>
    Waiting,

    /// <summary>Published in an emergency, and nobody else has looked at it since.</summary>
    ReviewAfter,
}
