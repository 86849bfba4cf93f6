namespace Fairway.Web.Hosting.Caching;

/// <summary>An answer that is sent as it comes, from disk: it brings its own tag and length, is neither packed nor kept in memory, and may be asked for in parts.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StreamedAttribute : Attribute;
