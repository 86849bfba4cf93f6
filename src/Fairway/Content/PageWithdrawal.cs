namespace Fairway.Content;

/// <summary>That a page is withdrawn: it stays at its address, with the reason above its text, and is offered nowhere.</summary>
/// <param name="Date">The day on which it was withdrawn.</param>
/// <param name="Reason">For readers: in <c>page.yaml</c> in the source language, in the text of another language in that.</param>
public sealed record PageWithdrawal(DateOnly Date, string Reason);
