using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Drafts;

/// <summary>How drafts stand in the database.</summary>
internal static class DraftTables
{
    private const int DigestLength = 64;
    private const int MaxAccountLength = 36;
    private const int MaxPathLength = 1024;

    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Draft>(draft =>
        {
            draft.ToTable("Drafts");
            draft.Property(each => each.Subject).HasMaxLength(DraftSubject.MaxLength);
            draft.Property(each => each.Title).HasMaxLength(DraftLimits.MaxTitle);
            draft.Property(each => each.OpenedBy).HasMaxLength(MaxAccountLength);
            // Two who open the same at the same time: the database lets one.
            draft.HasIndex(each => each.Subject).IsUnique().HasFilter($"\"State\" < {(int)DraftState.Published}");
            draft.HasIndex(each => each.State);
        });
        builder.Entity<DraftRevision>(revision =>
        {
            revision.ToTable("DraftRevisions");
            revision.HasKey(each => new { each.DraftId, each.Number });
            revision.HasOne<Draft>().WithMany().HasForeignKey(each => each.DraftId).OnDelete(DeleteBehavior.Restrict);
            revision.HasMany(each => each.Files).WithOne().HasForeignKey(file => new { file.DraftId, file.Revision }).OnDelete(DeleteBehavior.Restrict);
            revision.Property(each => each.By).HasMaxLength(MaxAccountLength);
            revision.Property(each => each.Title).HasMaxLength(DraftLimits.MaxTitle);
            revision.Property(each => each.Note).HasMaxLength(Releases.ReleaseWords.MaxNote);
            revision.Property(each => each.Digest).HasMaxLength(DigestLength);
        });
        builder.Entity<DraftFile>(file =>
        {
            file.ToTable("DraftFiles");
            file.HasKey(each => new { each.DraftId, each.Revision, each.Path });
            file.HasOne<StoredContent>().WithMany().HasForeignKey(each => each.Content).OnDelete(DeleteBehavior.Restrict);
            file.Property(each => each.Path).HasMaxLength(MaxPathLength);
            file.Property(each => each.Content).HasMaxLength(DigestLength);
        });
        builder.Entity<StoredContent>(content =>
        {
            content.ToTable("StoredContents");
            content.HasKey(each => each.Digest);
            content.Property(each => each.Digest).HasMaxLength(DigestLength);
        });
        builder.Entity<DraftReview>(review =>
        {
            review.ToTable("DraftReviews");
            review.HasOne<DraftRevision>().WithMany().HasForeignKey(each => new { each.DraftId, each.Revision }).OnDelete(DeleteBehavior.Restrict);
            review.Property(each => each.Digest).HasMaxLength(DigestLength);
            review.Property(each => each.By).HasMaxLength(MaxAccountLength);
            review.Property(each => each.Text).HasMaxLength(DraftLimits.MaxReason);
        });
        builder.Entity<DraftRemark>(remark =>
        {
            remark.ToTable("DraftRemarks");
            remark.HasOne<DraftRevision>().WithMany().HasForeignKey(each => new { each.DraftId, each.Revision }).OnDelete(DeleteBehavior.Restrict);
            remark.HasOne<DraftRemark>().WithMany().HasForeignKey(each => each.Answers).OnDelete(DeleteBehavior.Restrict);
            remark.Property(each => each.Path).HasMaxLength(MaxPathLength);
            remark.Property(each => each.Quoted).HasMaxLength(DraftRemark.MaxTextLength);
            remark.Property(each => each.Text).HasMaxLength(DraftRemark.MaxTextLength);
            remark.Property(each => each.By).HasMaxLength(MaxAccountLength);
            remark.Property(each => each.SettledBy).HasMaxLength(MaxAccountLength);
        });
    }
}
