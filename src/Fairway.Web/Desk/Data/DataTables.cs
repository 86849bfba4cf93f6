using Fairway.Web.Desk.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Data;

/// <summary>How the files of new data stand in the database.</summary>
internal static class DataTables
{
    public static void Add(ModelBuilder builder) => builder.Entity<DataUpload>(upload =>
    {
        upload.ToTable("DataUploads");
        upload.HasKey(each => new { each.DraftId, each.Revision });
        upload.HasOne<DraftRevision>().WithMany().HasForeignKey(each => new { each.DraftId, each.Revision }).OnDelete(DeleteBehavior.Restrict);
        upload.HasOne<StoredContent>().WithMany().HasForeignKey(each => each.Content).OnDelete(DeleteBehavior.Restrict);
        upload.Property(each => each.Name).HasMaxLength(DataLimits.MaxName);
    });
}
