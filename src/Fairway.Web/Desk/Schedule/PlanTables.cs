using Fairway.Input;
using Fairway.Web.Desk.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Schedule;

/// <summary>How plans stand in the database.</summary>
internal static class PlanTables
{
    private const int MaxAccountLength = 36;

    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Plan>(plan =>
        {
            plan.ToTable("Plans");
            plan.Property(each => each.Title).HasMaxLength(PlanLimits.MaxTitle);
            plan.Property(each => each.Note).HasMaxLength(Releases.ReleaseWords.MaxNote);
            plan.Property(each => each.Entry).HasMaxLength(Slug.MaxLength);
            plan.Property(each => each.MadeBy).HasMaxLength(MaxAccountLength);
            plan.Property(each => each.ScheduledBy).HasMaxLength(MaxAccountLength);
            plan.Property(each => each.Reason).HasMaxLength(PlanLimits.MaxReason);
            plan.Property(each => each.ClaimedBy).HasMaxLength(PlanNode.NameLength);
            plan.Property(each => each.FaultDetail).HasMaxLength(PlanLimits.MaxFaultDetail);
            plan.Ignore(each => each.Drafts);
            plan.HasMany(each => each.Items).WithOne().HasForeignKey(item => item.PlanId).OnDelete(DeleteBehavior.Restrict);
            plan.HasIndex(each => each.State);
        });
        builder.Entity<PlanItem>(item =>
        {
            item.ToTable("PlanItems");
            item.HasKey(each => new { each.PlanId, each.DraftId });
            item.HasOne<Draft>().WithMany().HasForeignKey(each => each.DraftId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
