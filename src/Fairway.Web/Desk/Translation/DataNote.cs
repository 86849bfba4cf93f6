namespace Fairway.Web.Desk.Translation;

/// <summary>The public note of a version of a dataset.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Source">As the statistician wrote it.</param>
/// <param name="Target">Null where it is not translated.</param>
internal sealed record DataNote(int Version, string Source, string? Target);
