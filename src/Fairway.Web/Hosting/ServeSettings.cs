namespace Fairway.Web.Hosting;

/// <summary>What the command line says; null for what it leaves to the other settings.</summary>
/// <param name="Urls">Parted by semicolons.</param>
/// <param name="FallbackContent">The content folder where no setting names one.</param>
/// <param name="Environment">Production, Development; by the environment variable when null.</param>
/// <param name="Origin">The container that several nodes share.</param>
/// <param name="Desk">Whether this node has the desk.</param>
internal sealed record ServeSettings(
    string? Urls, string? Content, string? Store, string? Environment = null, string? FallbackContent = null, string? Origin = null, bool? Desk = null);
