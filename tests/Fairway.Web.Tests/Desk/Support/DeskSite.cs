using Fairway.Input;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Totp;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>The whole application with its desk, on a file, at a time that stands still until it is told to go on.</summary>
internal sealed class DeskSite : IAsyncDisposable
{
    public const string Password = "a lantern under the bridge";

    /// <summary>When its clock stands at the beginning.</summary>
    public static readonly DateTimeOffset Began = new(2026, 12, 1, 9, 30, 15, TimeSpan.Zero);

    /// <summary>The hash is as slow as it is for attackers; tests sign in often.</summary>
    private const int FewIterations = 1000;

    private readonly TemporaryFolder _folder;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private int _visitors;

    private DeskSite(TemporaryFolder folder, RunningSite site, FakeTimeProvider time, LogLines log)
    {
        _folder = folder;
        Site = site;
        Time = time;
        Log = log;
    }

    public RunningSite Site { get; }

    public FakeTimeProvider Time { get; }

    public LogLines Log { get; }

    public string Folder => _folder.Path;

    /// <param name="configure">Changes what is built.</param>
    /// <param name="waits">Until the database is open.</param>
    /// <param name="published">Whether the content is release 1 of a store, which drafts need, and not a folder.</param>
    /// <param name="time">Its clock, where something else has the same.</param>
    public static async Task<DeskSite> Start(Action<WebApplicationBuilder>? configure = null, bool waits = true, bool published = false, FakeTimeProvider? time = null)
    /// <param name="content">Changes the content before it is served.</param>
    public static async Task<DeskSite> Start(Action<WebApplicationBuilder>? configure = null, bool waits = true, bool published = false, Action<TemporaryFolder>? content = null)
    {
        var (folder, log) = (new TemporaryFolder(), new LogLines());
        time ??= new FakeTimeProvider(Began);
        Directory.CreateDirectory(folder["content"]);
        SmallContent.WriteTo(folder);
        content?.Invoke(folder);
        var site = await RunningSite.Start(published ? null : folder.Path, desk: true, configure: builder =>
        {
            builder.Configuration["Fairway:Store"] = folder["store/releases"];
            builder.Configuration["Fairway:PublicAddress"] = "https://fairway.example";
            builder.Configuration["Fairway:Searches"] = folder["searches"];
            builder.Configuration["Fairway:Desk:ChecksLinks"] = "false";
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = FewIterations);
            builder.Logging.AddProvider(log);
            configure?.Invoke(builder);
        });
        if (published)
            await Publish(site, time, content);
        if (waits)
            await site.Services.GetRequiredService<DeskState>().Ready.WaitAsync(TimeSpan.FromSeconds(60));
        return new DeskSite(folder, site, time, log);
    }

    /// <summary>Somebody with a browser, from an address of their own.</summary>
    public Visitor Visitor() => new(Site, $"198.51.100.{++_visitors % 250}");

    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }

    public Task<AccountChange> Register(Func<AccountRegister, Task<AccountChange>> change) => In(services => change(services.GetRequiredService<AccountRegister>()));

    /// <summary>An account with <see cref="Password"/>, or with none yet.</summary>
    /// <returns>The token of its link.</returns>
    public async Task<string> Add(string email, string role, string? language = null, string speaks = "en", bool chooses = true)
    {
        var change = await Register(register => register.Add(email, null, role, language, LanguageTag.Parse(speaks), Actor.Console, CancellationToken.None));
        Assert.True(change.IsDone, change.Fault.ToString());
        if (chooses)
            Assert.True((await In(services => services.GetRequiredService<OwnAccount>().ChoosePassword(change.Token, Password, Password, CancellationToken.None))).IsDone);
        return change.Token!;
    }

    /// <summary>An authenticator for the account, of which <see cref="Code"/> makes the codes.</summary>
    public Task<IReadOnlyList<string>?> AddAuthenticator(string email) => In(async services =>
    {
        var (accounts, authenticator) = (services.GetRequiredService<AccountManager>(), services.GetRequiredService<OwnAuthenticator>());
        var account = (await accounts.FindByEmailAsync(email))!;
        await authenticator.Begin(account, CancellationToken.None);
        _keys[email] = (await authenticator.NewKeyOf(account))!;
        // With the code before the present one, which is left to sign in with.
        var confirmed = await authenticator.Confirm(account, Code(email, stepsAhead: -1), CancellationToken.None);
        Assert.True(confirmed.IsDone);
        return confirmed.Codes;
    });

    public string Code(string email, int stepsAhead = 0) => TotpCode.Of(Base32.Decode(_keys[email]), TotpCode.StepAt(Time.GetUtcNow()) + stepsAhead);

    public void Knows(string email, string key) => _keys[email] = key;

    /// <summary>Signs in through the pages, with a code where one is asked for.</summary>
    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = Visitor();
        using var answer = await visitor.Submit("/desk/sign-in", "/desk/sign-in", ("email", email), ("password", Password));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        if (answer.Headers.Location!.ToString().StartsWith("/desk/sign-in/second", StringComparison.Ordinal))
        {
            // No code is taken twice.
            Time.Advance(TotpCode.Step);
            using var second = await visitor.Submit("/desk/sign-in/second", "/desk/sign-in/second", ("code", Code(email)));
            Assert.Equal("/desk", second.Headers.Location!.ToString());
        }

        return visitor;
    }

    /// <summary>Makes a small content release 1, and serves it.</summary>
    private static async Task Publish(RunningSite site, FakeTimeProvider time, Action<TemporaryFolder>? change)
    {
        using var content = new TemporaryFolder();
        SmallContent.WriteTo(content);
        change?.Invoke(content);
        var store = site.Services.GetRequiredService<ReleaseStore>();
        using var publisher = new Publisher(store, time);
        var published = await publisher.Publish(new Publication("test", "First publication.") { Tree = new DirectoryTree(content.Path) }, CancellationToken.None);
        Assert.True(published.Outcome == PublicationOutcome.Published, string.Join('\n', published.Faults));
        var served = SiteBuilder.Build(published.Tree!, published.Release!, store.Log, CancellationToken.None);
        site.Services.GetRequiredService<Serving>().Swap(served);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
