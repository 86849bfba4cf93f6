using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Reading.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care;

/// <summary>How readers' messages and links to other sites stand in the database.</summary>
internal static class CareTables
{
    private const int DigestLength = 64;
    private const int MaxAccountLength = 36;

    public static void Add(ModelBuilder builder)
    {
        builder.Entity<FeedbackEntry>(entry =>
        {
            entry.ToTable("Feedback");
            entry.Property(each => each.Page).HasMaxLength(FeedbackSubject.MaxIdLength);
            entry.Property(each => each.Language).HasMaxLength(Languages.LanguageTag.MaxLength);
            // What is taken out may be shorter than what stands in its place.
            entry.Property(each => each.Text).HasMaxLength(FeedbackLimits.MaxText * 2);
            entry.Property(each => each.SettledBy).HasMaxLength(MaxAccountLength);
            entry.Property(each => each.Remark).HasMaxLength(FeedbackEntry.MaxRemarkLength);
            entry.HasIndex(each => each.SettledOn);
        });
        builder.Entity<OutsideLink>(link =>
        {
            link.ToTable("OutsideLinks");
            link.HasKey(each => each.Digest);
            link.Property(each => each.Digest).HasMaxLength(DigestLength);
            link.Property(each => each.Address).HasMaxLength(OutsideLink.MaxAddressLength);
            link.Property(each => each.MovedTo).HasMaxLength(OutsideLink.MaxAddressLength);
        });
    }
}
