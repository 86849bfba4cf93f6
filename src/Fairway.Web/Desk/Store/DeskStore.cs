using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Access;
using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Desk.Care;
using Fairway.Web.Desk.Data;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Desk.Translation;
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

    public DbSet<DraftHold> DraftHolds => Set<DraftHold>();

    public DbSet<TranslationWork> TranslationWorks => Set<TranslationWork>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();

    public DbSet<AccessUse> AccessUses => Set<AccessUse>();
    public DbSet<DataUpload> DataUploads => Set<DataUpload>();
    public DbSet<DraftAutosave> DraftAutosaves => Set<DraftAutosave>();

    public DbSet<DraftPresence> DraftPresences => Set<DraftPresence>();
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
        PlanTables.Add(builder);
        AccessTables.Add(builder);
        DataTables.Add(builder);
        TranslationTables.Add(builder);
        WritingTables.Add(builder);
        CareTables.Add(builder);
    }
}
