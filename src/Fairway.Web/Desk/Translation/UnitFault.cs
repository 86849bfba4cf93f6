namespace Fairway.Web.Desk.Translation;

/// <summary>What is wrong with the words of a unit.</summary>
/// <param name="Key">Of the message.</param>
/// <param name="Detail">What it is about, or the sentence of the check.</param>
/// <param name="IsError">Whether it refuses publication.</param>
internal sealed record UnitFault(string Key, string Detail, bool IsError);
