using Fairway.Web.Desk.Organisations;
using Fairway.Web.Hosting;

namespace Fairway.Web.Desk.Hosting;

/// <summary>The settings under <c>Fairway:Desk</c>.</summary>
internal sealed class DeskOptions
{
    public const string Section = FairwayOptions.Section + ":Desk";

    /// <summary>Whether this node has the desk; <c>serve --no-desk</c> is a public node, without any of it.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The folder of the database file; null for a folder <c>desk</c> beside that of the releases, which nothing serves.</summary>
    public string? Folder { get; set; }

    /// <summary>The connection string of a PostgreSQL database, which several nodes share; null for a file.</summary>
    public string? Database { get; set; }

    /// <summary>By which people may sign in, beside passwords and passkeys.</summary>
    public List<OrganisationOptions> Organisations { get; set; } = [];

    /// <summary>Who publishes, as readers and clones of the history see it for ever: no person's name, who is in the activity.</summary>
    public string PublishesAs { get; set; } = "Fairway desk";

    /// <summary>Whether this node asks other sites if what pages link to is still there; null for what <see cref="Care.Links.LinkSwitch"/> takes.</summary>
    public bool? ChecksLinks { get; set; }

    public static DeskOptions Of(IConfiguration configuration) => configuration.GetSection(Section).Get<DeskOptions>() ?? new DeskOptions();

    public string FolderBeside(string store) => Path.GetFullPath(Folder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store)) ?? "/", "desk"));
}
