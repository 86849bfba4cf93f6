using Fairway.Web.Desk.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Translation;

/// <summary>How the work of translators stands in the database.</summary>
internal static class TranslationTables
{
    private const int DigestLength = 64;
    private const int MaxAccountLength = 36;

    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("Assignments");
            assignment.HasKey(each => each.Subject);
            assignment.Property(each => each.Subject).HasMaxLength(DraftSubject.MaxLength);
            assignment.Property(each => each.Account).HasMaxLength(MaxAccountLength);
            assignment.Property(each => each.By).HasMaxLength(MaxAccountLength);
        });
        builder.Entity<TranslationWork>(work =>
        {
            work.ToTable("TranslationWorks");
            work.HasKey(each => new { each.DraftId, each.Revision });
            work.HasOne<DraftRevision>().WithMany().HasForeignKey(each => new { each.DraftId, each.Revision }).OnDelete(DeleteBehavior.Restrict);
            work.HasOne<StoredContent>().WithMany().HasForeignKey(each => each.Translated).OnDelete(DeleteBehavior.Restrict);
            work.HasOne<StoredContent>().WithMany().HasForeignKey(each => each.Written).OnDelete(DeleteBehavior.Restrict);
            work.Property(each => each.Translated).HasMaxLength(DigestLength);
            work.Property(each => each.Written).HasMaxLength(DigestLength);
        });
        builder.Entity<DraftHold>(hold =>
        {
            hold.ToTable("DraftHolds");
            hold.HasKey(each => new { each.DraftId, each.Language });
            hold.HasOne<Draft>().WithMany().HasForeignKey(each => each.DraftId).OnDelete(DeleteBehavior.Restrict);
            hold.Property(each => each.Language).HasMaxLength(Fairway.Languages.LanguageTag.MaxLength);
        });
    }
}
