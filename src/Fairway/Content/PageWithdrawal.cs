using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Content;

/// <summary>That a page is withdrawn: it stays at its address, with the reason above its text, and is offered nowhere.</summary>
/// <param name="Date">The day on which it was withdrawn.</param>
/// <param name="Reasons">For readers; in the source language always.</param>
public sealed record PageWithdrawal(DateOnly Date, ImmutableDictionary<LanguageTag, WithdrawalReason> Reasons);

/// <param name="Translation">Null in the source language.</param>
public sealed record WithdrawalReason(string Text, Translation? Translation);
