using Fairway.Web.Desk.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Writing;

/// <summary>How what is not saved yet, and who is at it, stand in the database.</summary>
internal static class WritingTables
{
    private const int MaxAccountLength = 36;

    public static void Add(ModelBuilder builder)
    {
        builder.Entity<DraftAutosave>(autosave =>
        {
            autosave.ToTable("DraftAutosaves");
            autosave.HasKey(each => new { each.DraftId, each.AccountId });
            autosave.HasOne<Draft>().WithMany().HasForeignKey(each => each.DraftId).OnDelete(DeleteBehavior.Cascade);
            autosave.Property(each => each.AccountId).HasMaxLength(MaxAccountLength);
        });
        builder.Entity<DraftPresence>(presence =>
        {
            presence.ToTable("DraftPresences");
            presence.HasKey(each => new { each.DraftId, each.AccountId });
            presence.HasOne<Draft>().WithMany().HasForeignKey(each => each.DraftId).OnDelete(DeleteBehavior.Cascade);
            presence.Property(each => each.AccountId).HasMaxLength(MaxAccountLength);
        });
    }
}
