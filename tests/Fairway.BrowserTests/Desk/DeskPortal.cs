using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Fairway.BrowserTests.Desk;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Sessions;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Loading;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DeskPortal))]

namespace Fairway.BrowserTests.Desk;

/// <summary>
/// The whole site with its desk, over a store of its own with this repository's content, in the process of the tests and at a port of <c>localhost</c>, where browsers allow
/// passkeys. It starts when the first test asks for it. <see cref="SignedIn"/> gives a page of somebody with a role, without walking through the forms;
/// <see cref="Visit"/> one of nobody; <see cref="In{T}"/> whatever the site is made of.
/// </summary>
public sealed class DeskPortal : IAsyncLifetime
{
    public const string Password = "a lantern under the bridge";

    /// <summary>The hash is as slow as it is for attackers; tests make many accounts.</summary>
    private const int FewIterations = 1000;

    private readonly string _folder = Directory.CreateTempSubdirectory("fairway-desk-browser-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _accounts = new(StringComparer.Ordinal);
    private readonly Lazy<Task<WebApplication>> _app;
    private int _visitors;

    public DeskPortal() => _app = new(Start);

    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}"));

    /// <summary>Only when a test asks.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated)
        {
            await (await _app.Value).StopAsync();
            await (await _app.Value).DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A page of a browser that nobody has signed in with, in a context of its own and at an address of its own, so that no test uses up the tries of another.</summary>
    /// <param name="browser">Of <see cref="ServedPortal"/>.</param>
    /// <param name="language">In which the browser asks: its tag.</param>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="colours">Light or dark.</param>
    /// <param name="javaScript">Whether scripts run.</param>
    public async Task<IPage> Visit(IBrowser browser, string language = "en", int width = 1280, ColorScheme colours = ColorScheme.Light, bool javaScript = true)
    {
        await _app.Value;
        var number = Interlocked.Increment(ref _visitors);
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = language,
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = colours,
            JavaScriptEnabled = javaScript,
            ExtraHTTPHeaders = new Dictionary<string, string> { ["X-Forwarded-For"] = string.Create(CultureInfo.InvariantCulture, $"198.51.{number / 250}.{number % 250}") },
        });
        return await context.NewPageAsync();
    }

    /// <summary>A page of somebody who has signed in with a second factor: one account for each role and language, and a session of its own each time. It is nowhere yet.</summary>
    /// <inheritdoc cref="Visit"/>
    /// <param name="role">Of the account. A translator's is into Persian.</param>
    internal async Task<IPage> SignedIn(IBrowser browser, Role role, string language = "en", int width = 1280, ColorScheme colours = ColorScheme.Light, bool javaScript = true)
    {
        var page = await Visit(browser, language, width, colours, javaScript);
        await Enter(page, await Session(await Of(role, language)));
        return page;
    }

    /// <summary>Gives a page the session of somebody.</summary>
    internal Task Enter(IPage page, string session) =>
        // Over TLS, since Chromium takes a cookie of __Host- in this way from nowhere else; it sends it to localhost all the same.
        page.Context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = DeskCookies.Session, Value = session, Url = $"https://{Address.Host}/", Secure = true, HttpOnly = true }]);

    /// <summary>The e-mail address of the account that <see cref="SignedIn"/> takes.</summary>
    internal Task<string> Of(Role role, string language = "en") => _accounts.GetOrAdd(
        $"{role.Code()}-{language}@example.org", email => new Lazy<Task<string>>(() => Add(email, role, language))).Value;

    /// <summary>A new account with <see cref="Password"/> and without a second factor.</summary>
    internal Task<string> Add(string email, Role role, string language = "en") => In(async services =>
    {
        var added = await services.GetRequiredService<AccountRegister>().Add(
            email, null, role.Code(), role.HasLanguage() ? "fa" : null, LanguageTag.Parse(language), Actor.Console, CancellationToken.None);
        var chosen = await services.GetRequiredService<OwnAccount>().ChoosePassword(added.Token, Password, Password, CancellationToken.None);
        Assert.True(added.IsDone && chosen.IsDone, $"{added.Fault} {chosen.Fault}");
        return email;
    });

    /// <summary>Fills in the form of sign-in, as far as its answer.</summary>
    internal static async Task SignIn(IPage page, string email)
    {
        await page.GotoAsync("/desk/sign-in");
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("form[action='/desk/sign-in'] button");
    }

    /// <summary>With the services of the site, in a scope of their own.</summary>
    internal async Task<T> In<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = (await _app.Value).Services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<WebApplication> Start()
    {
        var content = Path.Combine(ServedPortal.Root, "content");
        var app = FairwayApplication.Create(new ServeSettings(Address.GetLeftPart(UriPartial.Authority), content, Path.Combine(_folder, "releases"), "Production", Desk: true), builder =>
        {
            builder.Configuration["Fairway:PublicAddress"] = Address.ToString();
            builder.Configuration["Fairway:Searches"] = Path.Combine(_folder, "searches");
            // Its button is looked at; nobody signs in by it.
            foreach (var (setting, value) in (ReadOnlySpan<(string, string)>)[("Id", "north"), ("Name", "North Council"), ("Authority", "https://login.north.example"), ("ClientId", "fairway"), ("ClientSecret", "unused")])
                builder.Configuration[$"Fairway:Desk:Organisations:0:{setting}"] = value;
            builder.Logging.ClearProviders();
            builder.Services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = FewIterations);
        });
        await app.StartAsync();
        var loaded = await SiteLoader.FromStore(
            app.Services.GetRequiredService<ReleaseStore>(), app.Services.GetRequiredService<StoreHealth>(), app.Services.GetRequiredService<KeptIndexes>(), content, CancellationToken.None);
        app.Services.GetRequiredService<Serving>().Swap(loaded.Site ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults)));
        await app.Services.GetRequiredService<DeskState>().Ready.WaitAsync(TimeSpan.FromMinutes(1));
        return app;
    }

    /// <summary>The value of the cookie that the desk sets when somebody has proved a second factor.</summary>
    /// <param name="email">Of the account.</param>
    /// <param name="age">How long ago it was set.</param>
    internal Task<string> Session(string email, TimeSpan age = default) => In(async services =>
    {
        var (accounts, time) = (services.GetRequiredService<AccountManager>(), services.GetRequiredService<TimeProvider>());
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync((await accounts.FindByEmailAsync(email))!);
        principal.Identities.First().AddClaims([SessionClaims.BeganAt(time.GetUtcNow()), new Claim(SessionClaims.Method, SessionClaims.MultiFactor)]);
        var set = time.GetUtcNow() - age;
        var properties = new AuthenticationProperties { IssuedUtc = set, ExpiresUtc = set + SessionLimits.Idle };
        return services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme)
            .TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
    });
}
