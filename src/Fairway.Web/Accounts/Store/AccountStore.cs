using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Organisations;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Accounts.Store;

/// <summary>What the database keeps of accounts. The desk's store is one of these, with more tables.</summary>
internal abstract class AccountStore(DbContextOptions options) : IdentityUserContext<Account>(options), IDataProtectionKeyContext
{
    private const int MaxIdLength = 36;
    private const int MaxTagLength = Languages.LanguageTag.MaxLength;

    public DbSet<RoleGrant> Grants => Set<RoleGrant>();

    public DbSet<AccountLink> Links => Set<AccountLink>();

    public DbSet<ActivityEntry> Activity => Set<ActivityEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>All of it, or nothing, and one change after the other on every node, so that the activity has one order.</summary>
    public async Task<T> Change<T>(Func<Task<T>> change, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
            return await change();

        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await LockWriters(cancellationToken);
        var result = await change();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>Until the transaction ends, no other one gets past this.</summary>
    protected abstract Task LockWriters(CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(each => each.Id).HasMaxLength(MaxIdLength);
            account.Property(each => each.Name).HasMaxLength(Account.MaxNameLength);
            account.Property(each => each.Language).HasMaxLength(MaxTagLength);
            account.Property(each => each.Organisation).HasMaxLength(Account.MaxOrganisationLength);
            account.HasMany(each => each.Grants).WithOne().HasForeignKey(grant => grant.AccountId).OnDelete(DeleteBehavior.Restrict);
            account.Navigation(each => each.Grants).AutoInclude();
            account.HasIndex(each => each.NormalizedEmail).IsUnique();
        });
        builder.Entity<RoleGrant>(grant =>
        {
            grant.ToTable("RoleGrants");
            grant.HasKey(each => new { each.AccountId, each.Role, each.Language });
            grant.Property(each => each.AccountId).HasMaxLength(MaxIdLength);
            grant.Property(each => each.Language).HasMaxLength(MaxTagLength);
        });
        builder.Entity<AccountLink>(link =>
        {
            link.ToTable("AccountLinks");
            link.HasKey(each => each.AccountId);
            link.HasOne<Account>().WithOne().HasForeignKey<AccountLink>(each => each.AccountId).OnDelete(DeleteBehavior.Restrict);
            link.HasIndex(each => each.Digest).IsUnique();
            link.Property(each => each.AccountId).HasMaxLength(MaxIdLength);
            link.Property(each => each.Digest).HasMaxLength(ActivityEntry.Beginning.Length);
        });
        builder.Entity<ActivityEntry>(entry =>
        {
            entry.ToTable("Activity");
            entry.HasKey(each => each.Number);
            entry.Property(each => each.Number).ValueGeneratedNever();
            entry.Property(each => each.Actor).HasMaxLength(MaxIdLength);
            entry.Property(each => each.Act).HasMaxLength(100);
            entry.Property(each => each.Subject).HasMaxLength(100);
            entry.Property(each => each.Detail).HasMaxLength(ActivityEntry.MaxDetailLength);
            entry.Property(each => each.Digest).HasMaxLength(ActivityEntry.Beginning.Length);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("AccountLogins");
            login.Property(each => each.LoginProvider).HasMaxLength(OrganisationPerson.MaxLength);
            login.Property(each => each.ProviderKey).HasMaxLength(OrganisationPerson.MaxLength);
        });
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("AccountPasskeys");
    }
}
