using System.Collections.Immutable;
using Fairway.Web.Desk.Hosting;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Organisations;

/// <summary>The organisations that the settings name.</summary>
internal sealed class DeskOrganisations(IOptions<DeskOptions> options)
{
    public ImmutableArray<OrganisationOptions> All { get; } = [.. options.Value.Organisations];

    public OrganisationOptions? Find(string? id) => All.FirstOrDefault(organisation => organisation.Id == id);

    /// <summary>An account may be of one that the settings no longer name: then its id.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id;
}
