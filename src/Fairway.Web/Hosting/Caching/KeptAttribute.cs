namespace Fairway.Web.Hosting.Caching;

/// <summary>The action's answer depends on the site and the address alone, and is kept by the <see cref="PageCache"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeptAttribute : Attribute
{
    /// <summary>The action reads its query: only the address without one is kept.</summary>
    public bool ReadsQuery { get; init; }
}
