using Fairway.Languages;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Desk.Store;

/// <summary>What the desk asks of its database, whichever it is.</summary>
public abstract class DeskStoreTests : IAsyncLifetime
{
    private static readonly Actor Someone = new("someone");
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero).AddTicks(1234567));
    private ServiceProvider? _services;

    public async ValueTask InitializeAsync()
    {
        var place = await Place();
        _services = Services(place);
        await In(async services =>
        {
            await DeskStart.Prepare(services.GetRequiredService<DeskStore>(), CancellationToken.None);
            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Remove();
        GC.SuppressFinalize(this);
    }

    /// <summary>Settings that name an empty database.</summary>
    private protected abstract Task<(FairwayOptions Site, DeskOptions Desk)> Place();

    private protected virtual void Remove()
    {
    }

    [Fact]
    public async Task The_migrations_make_just_the_tables_that_the_program_needs()
    {
        Assert.False(await In(services => Task.FromResult(services.GetRequiredService<DeskStore>().Database.HasPendingModelChanges())));
        Assert.Empty(await In(services => services.GetRequiredService<DeskStore>().Database.GetPendingMigrationsAsync()));
        await In(async services =>
        {
            await services.GetRequiredService<DeskStore>().Migrate(CancellationToken.None);
            return true;
        });
    }

    [Fact]
    public async Task An_account_comes_back_as_it_was_added_with_its_roles()
    {
        await Add("Author@Example.org", "author");
        await Register(register => register.Grant("author@example.org", "translator", "FA", Someone, CancellationToken.None));

        var account = Assert.Single(await In(services => services.GetRequiredService<AccountRegister>().All(CancellationToken.None)));
        Assert.Equal(("Author@Example.org", "Author", "en"), (account.Email, account.Name, account.Language));
        Assert.Equal([(Role.Author, ""), (Role.Translator, "fa")], account.Grants.OrderBy(grant => grant.Role).Select(grant => (grant.Role, grant.Language)));
        Assert.True(Math.Abs((account.CreatedAt - _time.GetUtcNow()).Ticks) < TimeSpan.TicksPerMillisecond);
    }

    [Theory]
    [InlineData("author@example.org", "author", null, AccountFault.AccountExists)]
    [InlineData("AUTHOR@EXAMPLE.ORG", "reviewer", null, AccountFault.AccountExists)]
    [InlineData("author", "author", null, AccountFault.BadEmail)]
    [InlineData("A <a@example.org>", "author", null, AccountFault.BadEmail)]
    [InlineData("", "author", null, AccountFault.BadEmail)]
    [InlineData("other@example.org", "king", null, AccountFault.BadRole)]
    [InlineData("other@example.org", "Author", null, AccountFault.BadRole)]
    [InlineData("other@example.org", "author", "fa", AccountFault.BadLanguage)]
    [InlineData("other@example.org", "translator", null, AccountFault.BadLanguage)]
    [InlineData("other@example.org", "translator", "x y", AccountFault.BadLanguage)]
    public async Task An_account_that_cannot_be_is_refused_and_nothing_is_written(string email, string role, string? language, object fault)
    {
        await Add("author@example.org", "author");
        var before = await Entries();

        var change = await Register(register => register.Add(email, null, role, language, English, Someone, CancellationToken.None));

        Assert.Equal((AccountFault)fault, change.Fault);
        Assert.Single(await In(services => services.GetRequiredService<AccountRegister>().All(CancellationToken.None)));
        Assert.Equal(before.Count, (await Entries()).Count);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await Add("one@example.org", "administrator");
        await Add("two@example.org", "administrator");
        Assert.True((await Register(register => register.Disable("two@example.org", Someone, CancellationToken.None))).IsDone);

        Assert.Equal(AccountFault.LastAdministrator, (await Register(register => register.Disable("one@example.org", Someone, CancellationToken.None))).Fault);
        Assert.Equal(AccountFault.LastAdministrator, (await Register(register => register.Revoke("one@example.org", "administrator", null, Someone, CancellationToken.None))).Fault);

        Assert.True((await Register(register => register.Enable("two@example.org", Someone, CancellationToken.None))).IsDone);
        Assert.True((await Register(register => register.Revoke("one@example.org", "administrator", null, Someone, CancellationToken.None))).IsDone);
    }

    [Fact]
    public async Task Disabling_gives_a_new_stamp_and_takes_the_link_away()
    {
        await Add("author@example.org", "author");
        var before = (await Find("author@example.org"))!.SecurityStamp;

        await Register(register => register.Disable("author@example.org", Someone, CancellationToken.None));

        Assert.NotEqual(before, (await Find("author@example.org"))!.SecurityStamp);
        Assert.Empty(await In(services => services.GetRequiredService<AccountStore>().Links.ToListAsync()));
        Assert.Equal(AccountFault.IsDisabled, (await Register(register => register.NewLink("author@example.org", false, Someone, CancellationToken.None))).Fault);
    }

    [Fact]
    public async Task Only_the_digest_of_a_link_is_stored_and_a_new_one_takes_its_place()
    {
        var first = (await Add("author@example.org", "author")).Token;
        var second = (await Register(register => register.NewLink("author@example.org", false, Someone, CancellationToken.None))).Token;

        var link = Assert.Single(await In(services => services.GetRequiredService<AccountStore>().Links.AsNoTracking().ToListAsync()));
        Assert.Equal(AccountLink.DigestOf(second), link.Digest);
        Assert.NotEqual(AccountLink.DigestOf(first), link.Digest);
        Assert.DoesNotContain(second!, link.Digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_activity_says_who_did_what_and_its_chain_holds()
    {
        var account = (await Add("author@example.org", "author")).Account!;
        await Register(register => register.Disable("author@example.org", Someone, CancellationToken.None));

        var entries = await Entries();
        Assert.Equal(
            [(1, "account.added", ""), (2, "role.granted", "author"), (3, "link.made", ""), (4, "account.disabled", "")],
            entries.Select(entry => ((int)entry.Number, entry.Act, entry.Detail)));
        Assert.All(entries, entry => Assert.Equal(("someone", account.Id), (entry.Actor, entry.Subject)));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 9, 30, 0, 123, TimeSpan.Zero), entries[0].At);
        Assert.Null(await In(services => services.GetRequiredService<ActivityLog>().FirstBroken(CancellationToken.None)));
    }

    [Theory]
    [InlineData("UPDATE \"Activity\" SET \"Act\" = 'x' WHERE \"Number\" = 2")]
    [InlineData("DELETE FROM \"Activity\" WHERE \"Number\" = 3")]
    public async Task The_database_itself_refuses_to_change_what_was_done(string sql)
    {
        await Add("author@example.org", "author");

        var exception = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => In(services => services.GetRequiredService<DeskStore>().Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains("only written to its end", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE \"Activity\" SET \"Act\" = 'x' WHERE \"Number\" = 2", 2)]
    [InlineData("UPDATE \"Activity\" SET \"Actor\" = 'x' WHERE \"Number\" = 1", 1)]
    [InlineData("DELETE FROM \"Activity\" WHERE \"Number\" = 2", 2)]
    [InlineData("UPDATE \"Activity\" SET \"Number\" = 4 WHERE \"Number\" = 3", 3)]
    public async Task A_change_past_that_refusal_is_found(string sql, long broken)
    {
        await Add("author@example.org", "author");
        await In(async services =>
        {
            var database = services.GetRequiredService<DeskStore>().Database;
            foreach (var statement in Unguard)
                await database.ExecuteSqlRawAsync(statement);
            return await database.ExecuteSqlRawAsync(sql);
        });

        Assert.Equal(broken, await In(services => services.GetRequiredService<ActivityLog>().FirstBroken(CancellationToken.None)));
    }

    [Fact]
    public async Task Twenty_who_write_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Add($"author{i:00}@example.org", "author"))));

        Assert.Equal(Enumerable.Range(1, 60).Select(number => (long)number), (await Entries()).Select(entry => entry.Number));
        Assert.Null(await In(services => services.GetRequiredService<ActivityLog>().FirstBroken(CancellationToken.None)));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_neither_itself_nor_its_entry()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => In(async services =>
        {
            var store = services.GetRequiredService<AccountStore>();
            return await store.Change<bool>(
                async () =>
                {
                    await services.GetRequiredService<AccountRegister>().Add("author@example.org", null, "author", null, English, Someone, CancellationToken.None);
                    throw new InvalidOperationException();
                },
                CancellationToken.None);
        }));

        Assert.Null(await Find("author@example.org"));
        Assert.Empty(await Entries());
    }

    /// <summary>What somebody with all rights could do to the database.</summary>
    private protected abstract string[] Unguard { get; }

    private protected Task<AccountChange> Add(string email, string role) => Register(register => register.Add(email, null, role, null, English, Someone, CancellationToken.None));

    private protected async Task<T> In<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = _services!.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }

    private Task<AccountChange> Register(Func<AccountRegister, Task<AccountChange>> change) => In(services => change(services.GetRequiredService<AccountRegister>()));

    private Task<Account?> Find(string email) => In(services => services.GetRequiredService<AccountRegister>().Find(email));

    private Task<List<ActivityEntry>> Entries() => In(services => services.GetRequiredService<AccountStore>().Activity.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync());

    private ServiceProvider Services((FairwayOptions Site, DeskOptions Desk) place)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton(Options.Create(place.Site));
        services.AddSingleton(Options.Create(place.Desk));
        DeskStores.Add(services, place.Desk);
        AccountServices.Add(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
