namespace Fairway.Web.Desk.Access;

/// <summary>What came of asking for a link.</summary>
/// <param name="Fault">Why there is none; null where there is one.</param>
/// <param name="Token">Of the link; it is known now and never again.</param>
internal readonly record struct AccessChange(AccessFault? Fault, string? Token = null);
