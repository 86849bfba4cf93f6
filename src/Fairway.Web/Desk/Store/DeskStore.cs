using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Writing;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Store;

/// <summary>The database of the desk. Each provider has a class of its own, for its own migrations.</summary>
internal abstract class DeskStore(DbContextOptions options) : AccountStore(options)
{
    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<DraftRevision> DraftRevisions => Set<DraftRevision>();

    public DbSet<StoredContent> StoredContents => Set<StoredContent>();

    public DbSet<DraftReview> DraftReviews => Set<DraftReview>();

    public DbSet<DraftRemark> DraftRemarks => Set<DraftRemark>();

    public DbSet<DraftAutosave> DraftAutosaves => Set<DraftAutosave>();

    public DbSet<DraftPresence> DraftPresences => Set<DraftPresence>();

    /// <summary>Makes the tables, or brings them to what this program needs. Of several processes one does, and the others wait.</summary>
    public abstract Task Migrate(CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        DraftTables.Add(builder);
        WritingTables.Add(builder);
    }
}
