namespace Fairway.Web.Hosting;

/// <summary>What the command line says; null for what it leaves to the other settings.</summary>
/// <param name="Urls">Parted by semicolons.</param>
internal sealed record ServeSettings(string? Urls, string? Content, string? Store);
