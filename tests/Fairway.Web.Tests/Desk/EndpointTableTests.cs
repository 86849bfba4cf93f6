using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk;

/// <summary>Every endpoint of the desk against everybody who may ask for it. One that is missing here fails.</summary>
public sealed class EndpointTableTests : IAsyncLifetime
{
    /// <summary>Who reaches an endpoint.</summary>
    private enum For
    {
        Anyone,
        SignedIn,
        Working,
        Writers,
        Reviewers,
        Publishers,
        ReviewersAndPublishers,
        WritersAndPublishers,
        Statisticians,
        Authors,
        Administrators,
        Translators,
        Assigners,
        Holders,
        Overseers,
    }

    private sealed record Row(For Who, string Path, HttpStatusCode Status, string? Location = null);

    /// <summary>Whose role it needs; of the others, everybody's.</summary>
    private static readonly Dictionary<For, Role[]> Needed = new()
    {
        [For.Writers] = [Role.Author, Role.Translator, Role.Statistician],
        [For.Reviewers] = [Role.Reviewer],
        [For.Publishers] = [Role.Publisher],
        [For.ReviewersAndPublishers] = [Role.Reviewer, Role.Publisher],
        [For.WritersAndPublishers] = [Role.Author, Role.Translator, Role.Statistician, Role.Publisher],
        [For.Statisticians] = [Role.Statistician],
        [For.Authors] = [Role.Author],
        [For.Overseers] = [Role.Publisher, Role.Administrator],
        [For.Administrators] = [Role.Administrator],
        [For.Translators] = [Role.Translator],
        [For.Assigners] = [Role.Translator, Role.Publisher, Role.Administrator],
        [For.Holders] = [Role.Author, Role.Publisher],
    };

    private static readonly string[] Without = ["publisher", "administrator"];

    /// <summary>What an endpoint answers to those whom it is for. <c>{id}</c> is of an account that takes no part; nothing here succeeds in changing one.</summary>
    private static readonly Dictionary<string, Row> Table = new(StringComparer.Ordinal)
    {
        ["GET desk"] = new(For.Working, "/desk", HttpStatusCode.OK),
        ["GET desk/sign-in"] = new(For.Anyone, "/desk/sign-in", HttpStatusCode.OK),
        ["POST desk/sign-in"] = new(For.Anyone, "/desk/sign-in", HttpStatusCode.UnprocessableEntity),
        ["GET desk/sign-in/second"] = new(For.Anyone, "/desk/sign-in/second", HttpStatusCode.Found, "/desk/sign-in"),
        ["POST desk/sign-in/second"] = new(For.Anyone, "/desk/sign-in/second", HttpStatusCode.Found, "/desk/sign-in"),
        ["POST desk/sign-in/recovery"] = new(For.Anyone, "/desk/sign-in/recovery", HttpStatusCode.Found, "/desk/sign-in"),
        ["POST desk/sign-in/passkey/options"] = new(For.Anyone, "/desk/sign-in/passkey/options", HttpStatusCode.OK),
        ["POST desk/sign-in/passkey"] = new(For.Anyone, "/desk/sign-in/passkey", HttpStatusCode.UnprocessableEntity),
        ["POST desk/security/passkey/options"] = new(For.SignedIn, "/desk/security/passkey/options", HttpStatusCode.UnprocessableEntity),
        ["POST desk/security/passkey"] = new(For.SignedIn, "/desk/security/passkey", HttpStatusCode.UnprocessableEntity),
        ["POST desk/security/passkey/remove"] = new(For.SignedIn, "/desk/security/passkey/remove", HttpStatusCode.UnprocessableEntity),
        ["GET desk/sign-in/organisation/{id}"] = new(For.Anyone, "/desk/sign-in/organisation/{id}", HttpStatusCode.NotFound),
        ["POST desk/sign-out"] = new(For.SignedIn, "/desk/sign-out", HttpStatusCode.Found, "/desk/sign-in?done=signed-out"),
        ["GET desk/welcome"] = new(For.Anyone, "/desk/welcome", HttpStatusCode.NotFound),
        ["POST desk/welcome"] = new(For.Anyone, "/desk/welcome", HttpStatusCode.NotFound),
        ["GET desk/security"] = new(For.SignedIn, "/desk/security", HttpStatusCode.OK),
        ["POST desk/security/password"] = new(For.SignedIn, "/desk/security/password", HttpStatusCode.UnprocessableEntity),
        ["POST desk/security/interface"] = new(For.SignedIn, "/desk/security/interface", HttpStatusCode.Found, "/desk/security?done=language-changed"),
        ["GET desk/security/authenticator"] = new(For.SignedIn, "/desk/security/authenticator", HttpStatusCode.UnprocessableEntity),
        ["POST desk/security/authenticator"] = new(For.SignedIn, "/desk/security/authenticator", HttpStatusCode.UnprocessableEntity),
        ["GET desk/security/authenticator.svg"] = new(For.SignedIn, "/desk/security/authenticator.svg", HttpStatusCode.NotFound),
        ["POST desk/security/authenticator/confirm"] = new(For.SignedIn, "/desk/security/authenticator/confirm", HttpStatusCode.UnprocessableEntity),
        ["POST desk/security/recovery-codes"] = new(For.SignedIn, "/desk/security/recovery-codes", HttpStatusCode.UnprocessableEntity),
        ["POST desk/security/remove"] = new(For.SignedIn, "/desk/security/remove", HttpStatusCode.UnprocessableEntity),
        ["GET desk/drafts"] = new(For.Working, "/desk/drafts", HttpStatusCode.OK),
        ["GET desk/drafts/{id:int}"] = new(For.Working, "/desk/drafts/1", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/changes"] = new(For.Working, "/desk/drafts/1/changes", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/submit"] = new(For.Writers, "/desk/drafts/1/submit", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/take-back"] = new(For.Writers, "/desk/drafts/1/take-back", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/approve"] = new(For.Reviewers, "/desk/drafts/1/approve", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/return"] = new(For.ReviewersAndPublishers, "/desk/drafts/1/return", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/discard"] = new(For.WritersAndPublishers, "/desk/drafts/1/discard", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/reviewed-after"] = new(For.ReviewersAndPublishers, "/desk/drafts/1/reviewed-after", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/remarks"] = new(For.Working, "/desk/drafts/1/remarks", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/remarks/{remark:int}/answer"] = new(For.Working, "/desk/drafts/1/remarks/1/answer", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/remarks/{remark:int}/settle"] = new(For.Working, "/desk/drafts/1/remarks/1/settle", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/publish"] = new(For.Publishers, "/desk/drafts/1/publish", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/publish-in-emergency"] = new(For.Publishers, "/desk/drafts/1/publish-in-emergency", HttpStatusCode.NotFound),
        ["GET desk/data"] = new(For.Statisticians, "/desk/data", HttpStatusCode.OK),
        ["GET desk/data/{dataset}"] = new(For.Statisticians, "/desk/data/small-boat-arrivals", HttpStatusCode.OK),
        ["POST desk/data/{dataset}"] = new(For.Statisticians, "/desk/data/small-boat-arrivals", HttpStatusCode.UnprocessableEntity),
        ["GET desk/drafts/{id:int}/data"] = new(For.Working, "/desk/drafts/999/data", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/data/again"] = new(For.Statisticians, "/desk/drafts/999/data/again", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/data/preview/{tag}/{section}/{slug}"] = new(For.Working, "/desk/drafts/999/data/preview/en/figures/boats", HttpStatusCode.NotFound),
        ["GET desk/pages"] = new(For.Authors, "/desk/pages", HttpStatusCode.OK),
        ["POST desk/pages/edit"] = new(For.Authors, "/desk/pages/edit", HttpStatusCode.NotFound),
        ["POST desk/pages/new"] = new(For.Authors, "/desk/pages/new", HttpStatusCode.UnprocessableEntity),
        ["GET desk/insert"] = new(For.Authors, "/desk/insert", HttpStatusCode.OK),
        ["GET desk/drafts/{id:int}/edit"] = new(For.Authors, "/desk/drafts/0/edit", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/edit"] = new(For.Authors, "/desk/drafts/0/edit", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/autosave"] = new(For.Authors, "/desk/drafts/0/autosave", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/beat"] = new(For.Authors, "/desk/drafts/0/beat", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/drop"] = new(For.Authors, "/desk/drafts/0/drop", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/merge"] = new(For.Authors, "/desk/drafts/0/merge", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/merge"] = new(For.Authors, "/desk/drafts/0/merge", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/take-in"] = new(For.Authors, "/desk/drafts/0/take-in", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/place"] = new(For.Authors, "/desk/drafts/0/place", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/move"] = new(For.Authors, "/desk/drafts/0/move", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/withdraw"] = new(For.Authors, "/desk/drafts/0/withdraw", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/unpublish"] = new(For.Authors, "/desk/drafts/0/unpublish", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/reinstate"] = new(For.Authors, "/desk/drafts/0/reinstate", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/put-back"] = new(For.Authors, "/desk/drafts/0/put-back", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/restore"] = new(For.Authors, "/desk/drafts/0/restore", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/restore"] = new(For.Authors, "/desk/drafts/0/restore", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/preview/{tag}/{section}/{slug}"] = new(For.Authors, "/desk/drafts/0/preview/en/guidance/claim", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/pictures"] = new(For.Authors, "/desk/drafts/0/pictures", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/pictures"] = new(For.Authors, "/desk/drafts/0/pictures", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/pictures/remove"] = new(For.Authors, "/desk/drafts/0/pictures/remove", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/media/{section}/{slug}/{digest}/{name}"] = new(For.Authors, "/desk/drafts/0/media/guidance/claim/0/map.png", HttpStatusCode.NotFound),
        ["GET desk/activity"] = new(For.Overseers, "/desk/activity", HttpStatusCode.OK),
        ["GET desk/feedback"] = new(For.Working, "/desk/feedback", HttpStatusCode.OK),
        ["POST desk/feedback/{id:int}/settle"] = new(For.Working, "/desk/feedback/1/settle", HttpStatusCode.UnprocessableEntity),
        ["GET desk/links"] = new(For.Working, "/desk/links", HttpStatusCode.OK),
        ["GET desk/review-due"] = new(For.Working, "/desk/review-due", HttpStatusCode.OK),
        ["GET desk/searches"] = new(For.Working, "/desk/searches", HttpStatusCode.OK),
        ["GET desk/stale"] = new(For.Working, "/desk/stale", HttpStatusCode.OK),
        ["GET desk/accounts"] = new(For.Administrators, "/desk/accounts", HttpStatusCode.OK),
        ["POST desk/accounts/add"] = new(For.Administrators, "/desk/accounts/add", HttpStatusCode.UnprocessableEntity),
        ["GET desk/accounts/{id}"] = new(For.Administrators, "/desk/accounts/{id}", HttpStatusCode.OK),
        ["POST desk/accounts/{id}/link"] = new(For.Administrators, "/desk/accounts/{id}/link", HttpStatusCode.UnprocessableEntity),
        ["POST desk/accounts/{id}/organisation"] = new(For.Administrators, "/desk/accounts/{id}/organisation", HttpStatusCode.UnprocessableEntity),
        ["POST desk/accounts/{id}/grant"] = new(For.Administrators, "/desk/accounts/{id}/grant", HttpStatusCode.UnprocessableEntity),
        ["POST desk/accounts/{id}/revoke"] = new(For.Administrators, "/desk/accounts/{id}/revoke", HttpStatusCode.UnprocessableEntity),
        ["POST desk/accounts/{id}/disable"] = new(For.Administrators, "/desk/accounts/{id}/disable", HttpStatusCode.UnprocessableEntity),
        ["GET desk/translations"] = new(For.Working, "/desk/translations", HttpStatusCode.OK),
        ["GET desk/translations/{tag}"] = new(For.Working, "/desk/translations/fa", HttpStatusCode.OK),
        ["POST desk/translations/{tag}/open"] = new(For.Translators, "/desk/translations/fa/open", HttpStatusCode.NotFound),
        ["POST desk/translations/{tag}/check"] = new(For.Translators, "/desk/translations/fa/check", HttpStatusCode.UnprocessableEntity),
        ["POST desk/translations/{tag}/assign"] = new(For.Assigners, "/desk/translations/fa/assign", HttpStatusCode.NotFound),
        ["POST desk/translations/{tag}/data"] = new(For.Translators, "/desk/translations/fa/data", HttpStatusCode.NotFound),
        ["POST desk/translations/{tag}/data/checked"] = new(For.Translators, "/desk/translations/fa/data/checked", HttpStatusCode.UnprocessableEntity),
        ["GET desk/drafts/{id:int}/words"] = new(For.Working, "/desk/drafts/1/words", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/words"] = new(For.Translators, "/desk/drafts/1/words", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/words.xlf"] = new(For.Working, "/desk/drafts/1/words.xlf", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/words/xliff"] = new(For.Translators, "/desk/drafts/1/words/xliff", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/words/checked"] = new(For.Translators, "/desk/drafts/1/words/checked", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/translate"] = new(For.Working, "/desk/drafts/1/translate", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/translate"] = new(For.Translators, "/desk/drafts/1/translate", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/translation.xlf"] = new(For.Working, "/desk/drafts/1/translation.xlf", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/xliff"] = new(For.Translators, "/desk/drafts/1/xliff", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/checked"] = new(For.Translators, "/desk/drafts/1/checked", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/hold"] = new(For.Working, "/desk/drafts/1/hold", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/hold"] = new(For.Holders, "/desk/drafts/1/hold", HttpStatusCode.NotFound),
        ["POST desk/accounts/{id}/enable"] = new(For.Administrators, "/desk/accounts/{id}/enable", HttpStatusCode.UnprocessableEntity),
        ["GET desk/plans"] = new(For.Working, "/desk/plans", HttpStatusCode.OK),
        ["POST desk/plans/make"] = new(For.Publishers, "/desk/plans/make", HttpStatusCode.UnprocessableEntity),
        ["GET desk/plans/{id:int}"] = new(For.Working, "/desk/plans/1", HttpStatusCode.NotFound),
        ["GET desk/plans/{id:int}/preview"] = new(For.Working, "/desk/plans/1/preview", HttpStatusCode.NotFound),
        ["GET desk/plans/{id:int}/media/{section}/{slug}/{digest}/{name}"] = new(For.Working, "/desk/plans/1/media/guidance/claim/0/map.png", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/write"] = new(For.Publishers, "/desk/plans/1/write", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/add"] = new(For.Publishers, "/desk/plans/1/add", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/remove"] = new(For.Publishers, "/desk/plans/1/remove", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/unschedule"] = new(For.Publishers, "/desk/plans/1/unschedule", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/cancel"] = new(For.Publishers, "/desk/plans/1/cancel", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/schedule"] = new(For.Publishers, "/desk/plans/1/schedule", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/postpone"] = new(For.Publishers, "/desk/plans/1/postpone", HttpStatusCode.NotFound),
        ["POST desk/plans/{id:int}/publish"] = new(For.Publishers, "/desk/plans/1/publish", HttpStatusCode.NotFound),
        ["GET desk/calendar"] = new(For.Publishers, "/desk/calendar", HttpStatusCode.OK),
        ["POST desk/calendar/add"] = new(For.Publishers, "/desk/calendar/add", HttpStatusCode.UnprocessableEntity),
        ["GET desk/calendar/{id}"] = new(For.Publishers, "/desk/calendar/x", HttpStatusCode.NotFound),
        ["POST desk/calendar/{id}/step"] = new(For.Publishers, "/desk/calendar/x/step", HttpStatusCode.NotFound),
        ["GET desk/drafts/{id:int}/access"] = new(For.Publishers, "/desk/drafts/1/access", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/access/add"] = new(For.Publishers, "/desk/drafts/1/access/add", HttpStatusCode.NotFound),
        ["POST desk/drafts/{id:int}/access/{link:int}/revoke"] = new(For.Publishers, "/desk/drafts/1/access/1/revoke", HttpStatusCode.NotFound),
        ["GET desk/pre-release"] = new(For.Anyone, "/desk/pre-release", HttpStatusCode.NotFound),
        ["GET desk/pre-release/picture/media/{section}/{slug}/{digest}/{name}"] = new(For.Anyone, "/desk/pre-release/picture/media/guidance/claim/0/map.png", HttpStatusCode.NotFound),
        ["GET desk/pre-release/data.csv"] = new(For.Anyone, "/desk/pre-release/data.csv", HttpStatusCode.NotFound),
    };

    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await DeskSite.Start();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public void Every_endpoint_of_the_desk_is_in_the_table() => Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), Endpoints().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_endpoint_answers_everybody_as_the_table_says()
    {
        await Desk.Add("other@example.org", "author");
        var id = (await Desk.Register(async register => AccountChange.Done((await register.Find("other@example.org"))!))).Account!.Id;
        var wrong = new List<string>();
        await Check("nobody", Desk.Visitor(), null, false, id, wrong);
        foreach (var role in Roles.All)
        {
            var email = $"{role.Code()}@example.org";
            await Desk.Add(email, role.Code(), role.HasLanguage() ? "fa" : null);
            if (role.NeedsSecondFactor())
                await Desk.AddAuthenticator(email);
            await Check(role.Code(), await Desk.SignedIn(email), role, true, id, wrong);
        }

        foreach (var role in Without)
        {
            await Desk.Add($"without-{role}@example.org", role);
            Assert.True(Roles.TryParse(role, out var parsed));
            await Check($"{role} without second factor", await Desk.SignedIn($"without-{role}@example.org"), parsed, false, id, wrong);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_form_of_the_desk_needs_its_token()
    {
        await Desk.Add("administrator@example.org", "administrator");
        await Desk.AddAuthenticator("administrator@example.org");
        // Whoever lacks the role is turned away before the token is looked for.
        foreach (var role in Roles.All.Where(each => each != Role.Administrator))
            await Desk.Register(register => register.Grant("administrator@example.org", role.Code(), role.HasLanguage() ? "fa" : null, Actor.Console, CancellationToken.None));
        var visitor = await Desk.SignedIn("administrator@example.org");
        foreach (var (endpoint, row) in Table.Where(each => each.Key.StartsWith("POST", StringComparison.Ordinal)))
        {
            using var answer = await visitor.Copy().Post(row.Path.Replace("{id}", "x", StringComparison.Ordinal), ("email", "new@example.org"), ("role", "author"), ("sure", "true"));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{endpoint} answered {answer.StatusCode}.");
            Desk.Time.Advance(TimeSpan.FromSeconds(4));
        }
    }

    private static string Expected(Row row, Role? role, bool hasSecondFactor)
    {
        var mayWork = role is { } known && (hasSecondFactor || !known.NeedsSecondFactor());
        return row.Who switch
        {
            For.Anyone => In(row),
            _ when role is null => "to sign in",
            For.SignedIn => In(row),
            _ when !mayWork => "to a second factor",
            _ when Needed.TryGetValue(row.Who, out var roles) && !roles.Contains(role.Value) => "denied",
            For.Overseers when role is not (Role.Publisher or Role.Administrator) => "denied",
            _ => In(row),
        };
    }

    private static string In(Row row) => row.Location is null ? $"{(int)row.Status}" : $"{(int)row.Status} {row.Location}";

    private static string Seen(HttpResponseMessage answer) => (answer.StatusCode, answer.Headers.Location?.ToString()) switch
    {
        (HttpStatusCode.Forbidden, _) => "denied",
        (HttpStatusCode.Found, "/desk/security") => "to a second factor",
        (HttpStatusCode.Found, { } location) when location == "/desk/sign-in" || location.StartsWith("/desk/sign-in?to=", StringComparison.Ordinal) => "to sign in",
        var (status, location) => location is null ? $"{(int)status}" : $"{(int)status} {location}",
    };

    private async Task Check(string name, Visitor visitor, Role? role, bool hasSecondFactor, string id, List<string> wrong)
    {
        var token = await visitor.Token(role is null ? "/desk/sign-in" : "/desk/security");
        foreach (var (endpoint, row) in Table)
        {
            var path = row.Path.Replace("{id}", id, StringComparison.Ordinal);
            using var answer = endpoint.StartsWith("GET", StringComparison.Ordinal) ? await visitor.Copy().Get(path) : await visitor.Copy().Post(path, token);
            var expected = endpoint == "GET desk/sign-in" && role is not null ? "302 /desk" : Expected(row, role, hasSecondFactor);
            var seen = row.Location == "/desk/sign-in" && Seen(answer) == "to sign in" ? In(row) : Seen(answer);
            if (seen != expected)
                wrong.Add($"{endpoint} answers {name} {seen} and not {expected}.");
            if (answer.Headers.CacheControl?.ToString() != "no-store")
                wrong.Add($"{endpoint} may be stored: {answer.Headers.CacheControl}.");
        }

        // Of what one client may try in a minute.
        Desk.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private IEnumerable<string> Endpoints() =>
        from endpoint in Desk.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let route = endpoint.RoutePattern.RawText!.TrimStart('/')
        where route == "desk" || route.StartsWith("desk/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        where method != "HEAD"
        select $"{method} {route}";
}
