namespace Fairway.Web.Desk.Care.Links;

/// <summary>How an address answered.</summary>
/// <param name="State">In short.</param>
/// <param name="Status">Of HTTP; 0 for none.</param>
/// <param name="MovedTo">Where it has gone for good; null where it has not.</param>
internal sealed record LinkAnswer(LinkState State, int Status = 0, string? MovedTo = null);
