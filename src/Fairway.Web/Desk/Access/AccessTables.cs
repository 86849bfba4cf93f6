using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Access;

/// <summary>How links to what is not published stand in the database.</summary>
internal static class AccessTables
{
    private const int DigestLength = 64;
    private const int MaxAccountLength = 36;

    public static void Add(ModelBuilder builder)
    {
        builder.Entity<AccessLink>(link =>
        {
            link.ToTable("AccessLinks");
            link.HasOne<Draft>().WithMany().HasForeignKey(each => each.DraftId).OnDelete(DeleteBehavior.Restrict);
            link.HasIndex(each => each.Digest).IsUnique();
            link.Property(each => each.Digest).HasMaxLength(DigestLength);
            link.Property(each => each.Language).HasMaxLength(LanguageTag.MaxLength);
            link.Property(each => each.Name).HasMaxLength(AccessLimits.MaxName);
            link.Property(each => each.Organisation).HasMaxLength(AccessLimits.MaxName);
            link.Property(each => each.MadeBy).HasMaxLength(MaxAccountLength);
        });
        builder.Entity<AccessUse>(use =>
        {
            use.ToTable("AccessUses");
            use.HasOne<AccessLink>().WithMany().HasForeignKey(each => each.LinkId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
