using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>The provider of an organisation: OpenIddict on a port of this machine, which knows one client, this site, and asks nobody anything.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string ClientId = "fairway";
    public const string ClientSecret = "a secret of client and provider";

    private readonly BorrowedClock _clock = new();
    private readonly WebApplication _app;
    private readonly string _answer;
    private bool _isStopped;

    private LocalProvider(string id)
    {
        _answer = $"https://fairway.example/desk/sign-in/organisation/{id}/answer";
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode();
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
            server.RegisterScopes(Scopes.Email, "department");
            server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256);
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Validate));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Validate));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(Authorize));
            server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(Tell));
        });
        _app = builder.Build();
        _app.UseAuthentication();
    }

    public string Authority => _app.Urls.First() + "/";

    public TimeProvider Clock
    {
        set => _clock.Lender = value;
    }

    /// <summary>Whoever has signed in at it.</summary>
    public ProviderPerson Person { get; set; } = new("nobody", null);

    /// <summary>A code of an error that it answers in place of a person; null for none.</summary>
    public string? Error { get; set; }

    /// <summary>Writes another nonce than it was given.</summary>
    public bool ForgetsNonce { get; set; }

    /// <summary>The parameters of the last request for a person.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    /// <summary>As it is at the beginning of a test.</summary>
    public void Reset(TimeProvider clock, ProviderPerson person) => (_clock.Lender, Person, Error, ForgetsNonce, Asked) = (clock, person, null, false, null);

    public static async Task<LocalProvider> Start(string id)
    {
        var provider = new LocalProvider(id);
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>The settings of the desk by which people sign in here.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(int number, string id, string name) => new Dictionary<string, string?>
    {
        ["Id"] = id,
        ["Name"] = name,
        ["Authority"] = Authority,
        ["ClientId"] = ClientId,
        ["ClientSecret"] = ClientSecret,
        ["Scopes:0"] = "department",
        ["SecondFactor:0"] = "mfa",
        ["SecondFactor:1"] = "level-2",
    }.Select(setting => KeyValuePair.Create($"Fairway:Desk:Organisations:{number}:{setting.Key}", setting.Value));

    public async Task Stop()
    {
        _isStopped = true;
        await _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped)
            await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private ValueTask Validate(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != ClientId || context.RedirectUri != _answer)
            context.Reject(Errors.InvalidClient, $"{context.ClientId} at {context.RedirectUri} is another client.");
        return ValueTask.CompletedTask;
    }

    private ValueTask Validate(ValidateTokenRequestContext context)
    {
        if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
            context.Reject(Errors.InvalidClient, "Another client.");
        return ValueTask.CompletedTask;
    }

    private ValueTask Authorize(HandleAuthorizationRequestContext context)
    {
        Asked = context.Request;
        if (Error is { } error)
        {
            context.Reject(error, "What is <b>secret</b> at the provider.");
            return ValueTask.CompletedTask;
        }

        if (ForgetsNonce)
            context.Request.Nonce = "another";
        var identity = new ClaimsIdentity("provider");
        identity.SetClaim(Claims.Subject, Person.Subject);
        identity.SetClaims(Claims.AuthenticationMethodReference, [.. Person.Methods]);
        if (Person.Class is { } proof)
            identity.SetClaim(Claims.AuthenticationContextReference, proof);
        if (Person.At is { } at)
            identity.SetClaim(Claims.AuthenticationTime, at.ToUnixTimeSeconds());
        if (Person is { IsInToken: true, Email: { } email })
            identity.SetClaim(Claims.Email, email);
        if (Person is { IsInToken: true, EmailVerified: { } isVerified })
            identity.SetClaim(Claims.EmailVerified, isVerified);
        identity.SetDestinations(_ => ImmutableArray.Create(Destinations.IdentityToken));
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(Scopes.OpenId, Scopes.Email);
        context.SignIn(principal);
        return ValueTask.CompletedTask;
    }

    private ValueTask Tell(HandleUserInfoRequestContext context)
    {
        context.Subject = Person.Subject;
        if (!Person.IsInToken || Person.EmailVerifiedElsewhere is not null)
            (context.Email, context.EmailVerified) = (Person.Email, Person.EmailVerifiedElsewhere ?? Person.EmailVerified);
        return ValueTask.CompletedTask;
    }

    /// <summary>Each test has a clock of its own; a provider goes by that of the one that runs.</summary>
    private sealed class BorrowedClock : TimeProvider
    {
        public TimeProvider Lender { get; set; } = System;

        public override DateTimeOffset GetUtcNow() => Lender.GetUtcNow();
    }
}

/// <summary>Two organisations, for the tests of one class.</summary>
public sealed class LocalProviders : IAsyncLifetime
{
    private LocalProvider? _north;
    private LocalProvider? _south;

    internal LocalProvider North => _north!;

    internal LocalProvider South => _south!;

    public async ValueTask InitializeAsync() => (_north, _south) = (await LocalProvider.Start("north"), await LocalProvider.Start("south"));

    public async ValueTask DisposeAsync()
    {
        await North.DisposeAsync();
        await South.DisposeAsync();
    }
}
