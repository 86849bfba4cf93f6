using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Translation;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>What is to be translated, by whom, and what waits for it.</summary>
public sealed class TranslationQueueTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private Person? _author;
    private Person? _translator;
    private Person? _reviewer;
    private Person? _publisher;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _author = await Desk.Somebody("author", Role.Author);
        _translator = await Desk.Somebody("translator", Role.Translator);
        _reviewer = await Desk.Somebody("reviewer", Role.Reviewer);
        _publisher = await Desk.Somebody("publisher", Role.Publisher);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task What_is_dangerously_old_comes_first_then_what_is_old_missing_and_unchecked()
    {
        var translator = await Desk.SignedIn("translator@example.org");

        var queue = await translator.Page("/desk/translations/fa");

        Assert.Equal(["Appeal", "Claim", "Mixed", "About", "Boats", "Call", "Hubs"], queue.QuerySelectorAll(".queue > li:not(.data) h2").Select(title => title.TextContent));
        var first = queue.QuerySelector(".queue > li")!;
        Assert.Contains("The deadline is shorter now.", first.TextContent, StringComparison.Ordinal);
        Assert.NotNull(first.QuerySelector("li .state.late"));
        var languages = await translator.Page("/desk/translations");
        Assert.Equal(["fa"], languages.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("lang")));
        var author = await Desk.SignedIn("author@example.org");
        Assert.Equal(3, (await author.Page("/desk/translations")).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("machine, unchecked", (await author.Page("/desk/translations/ar")).QuerySelector(".queue")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translator_takes_a_page_and_gives_it_back_and_nobody_elses()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var other = await Desk.Somebody("other", Role.Translator);
        var address = "/desk/translations/fa/assign";

        using (var taken = await translator.Submit("/desk/translations/fa", address))
            Assert.Equal("/desk/translations/fa?done=translation-assigned", taken.Headers.Location!.ToString());
        Assert.Equal(_translator!.Id, Assert.Single(await All()).Value);
        using (var refused = await translator.Post(address, await translator.Token("/desk/security"), ("page", TranslationSteps.Hubs), ("account", other.Id)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(DraftFault.NotAllowed, await Assign("guidance/appeal", other.Id, other));
        Assert.Null(await Assign("guidance/appeal", other.Id, _publisher!));
        Assert.Equal(DraftFault.NotAllowed, await Assign("policy/hubs", _author!.Id, _publisher!));
        Assert.Equal(DraftFault.NotAllowed, await Assign("guidance/appeal", "", _translator));
        Assert.Null(await Assign("guidance/appeal", "", other));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task A_page_goes_out_with_the_translations_that_it_waits_for_or_not_at_all()
    {
        var page = await Desk.Approved(DraftSubject.OfPage(Fairway.Content.PageId.Parse(TranslationSteps.Hubs)), Desk.Edited(TranslationSteps.Hubs, 2, text => text.Replace("More words.", "Coming words.", StringComparison.Ordinal)), _author!, _reviewer!);
        var author = await Desk.SignedIn("author@example.org");
        using (var held = await author.Submit($"/desk/drafts/{page.Id}/hold", $"/desk/drafts/{page.Id}/hold", ("language", "fa")))
            Assert.Equal(HttpStatusCode.Found, held.StatusCode);
        Assert.Equal(DraftFault.Held, (await Desk.Publish(_publisher!, page.Id)).Fault);

        var translator = await Desk.SignedIn("translator@example.org");
        Assert.Equal("Hubs", (await translator.Page("/desk/translations/fa")).QuerySelectorAll(".queue h2")[1].TextContent);
        var address = await translator.Translate(TranslationSteps.Hubs);
        var sheet = await translator.Page(address);
        Assert.Contains("Coming words.", sheet.RowOf("help.2").TextContent, StringComparison.Ordinal);
        using (await translator.SaveTranslation(address, [.. TranslationSteps.AllTranslated(sheet), ("then", "submit")]))
        {
        }

        Assert.Equal(DraftFault.Held, (await Desk.Publish(_publisher!, page.Id)).Fault);
        var translated = address.Replace("/translate", "", StringComparison.Ordinal);
        Assert.NotNull((await author.Page($"/desk/drafts/{page.Id}")).QuerySelector($".facts a[href='{translated}']"));
        Assert.NotNull((await author.Page(translated)).QuerySelector($".facts a[href='/desk/drafts/{page.Id}']"));
        var draft = await Desk.Draft(TranslationSteps.IdIn(address));
        Assert.Equal(DraftState.InReview, draft.State);
        var digest = (await Desk.In(services => services.GetRequiredService<DraftStore>().NewestRevision(draft, CancellationToken.None))).Digest;
        DraftSteps.Done(await Desk.Drafts(register => register.Approve(draft.Id, draft.Revision, digest, "", _reviewer!, CancellationToken.None)));

        var published = await Desk.Publish(_publisher!, page.Id);

        Assert.Null(published.Fault);
        Assert.Equal(2, published.Release!.Number);
        Assert.Equal((DraftState.Published, 2), (await Desk.Draft(draft.Id)) is var now ? (now.State, now.Release ?? 0) : default);
        Assert.Contains("edition: 2\n", Desk.Published("pages/policy/hubs/fa.md"), StringComparison.Ordinal);
        Assert.Contains("Coming words.", Desk.Published("pages/policy/hubs/en.md"), StringComparison.Ordinal);
    }

    private Task<Dictionary<string, string>> All() => Desk.In(services => services.GetRequiredService<AssignmentRegister>().All(CancellationToken.None));

    private Task<DraftFault?> Assign(string page, string account, Person who) => Desk.In(services => services.GetRequiredService<AssignmentRegister>()
        .Assign(DraftSubject.Parse($"translation:{page}:fa"), account, who, CancellationToken.None));
}
