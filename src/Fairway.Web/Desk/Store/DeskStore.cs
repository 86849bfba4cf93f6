using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Care;
using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Desk.Drafts;
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

    public DbSet<FeedbackEntry> Feedback => Set<FeedbackEntry>();

    public DbSet<OutsideLink> OutsideLinks => Set<OutsideLink>();

    /// <summary>Makes the tables, or brings them to what this program needs. Of several processes one does, and the others wait.</summary>
    public abstract Task Migrate(CancellationToken cancellationToken);

    /// <summary>What was done from one instant to before another.</summary>
    public abstract IQueryable<ActivityEntry> ActivityBetween(DateTimeOffset from, DateTimeOffset to);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        DraftTables.Add(builder);
        CareTables.Add(builder);
    }
}
