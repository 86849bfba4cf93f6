using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>Whether this node asks other sites. Without a setting it does where readers are served: in Production, at an address that is not of this machine, which the question names.</summary>
internal sealed class LinkSwitch(IOptions<DeskOptions> desk, IOptions<FairwayOptions> site, IHostEnvironment environment)
{
    public bool IsOn { get; } = desk.Value.ChecksLinks ?? (environment.IsProduction() && site.Value.PublicAddress is { IsLoopback: false });
}
