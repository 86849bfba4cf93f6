using System.Net;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>The whole way in of a translation, through the pages.</summary>
public sealed class TranslationWorkflowTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private Person? _author;
    private Person? _translator;
    private Person? _checker;
    private Person? _reviewer;
    private Person? _publisher;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _author = await Desk.Somebody("author", Role.Author);
        _translator = await Desk.Somebody("translator", Role.Translator);
        _checker = await Desk.Somebody("checker", Role.Translator, Role.Reviewer);
        _reviewer = await Desk.Somebody("reviewer", Role.Reviewer);
        _publisher = await Desk.Somebody("publisher", Role.Publisher);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_page_is_translated_checked_by_somebody_else_reviewed_and_published()
    {
        var translator = await SignedIn("translator", "fa");
        var address = await translator.Translate(TranslationSteps.Hubs);
        var id = TranslationSteps.IdIn(address);
        var page = await translator.Page(address);
        Assert.Equal(("fa", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(("fa", "rtl"), (page.Area("title").GetAttribute("lang"), page.Area("title").GetAttribute("dir")));
        Assert.Equal(("en", "ltr"), (page.GetElementById(page.Area("title").Id + "s")!.GetAttribute("lang"), page.GetElementById(page.Area("title").Id + "s")!.GetAttribute("dir")));

        using (var sent = await translator.SaveTranslation(address, [.. TranslationSteps.AllTranslated(page), ("then", "submit")]))
            Assert.Equal($"/desk/drafts/{id}", sent.Headers.Location!.ToString());
        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);

        var checker = await SignedIn("checker", "en");
        using (var done = await checker.Submit(address, $"/desk/drafts/{id}/checked", ("sure", "true")))
            Assert.Equal($"{address}?done=translation-checked", done.Headers.Location!.ToString());
        var draft = await Desk.Draft(id);
        Assert.Equal((3, DraftState.InReview), (draft.Revision, draft.State));
        Assert.Contains($"By {_checker!.Name}, against the source, on 1 December 2026.", (await checker.Page(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var steps = await Desk.In(services => services.GetRequiredService<DraftStore>().Reviews(id, CancellationToken.None));
        Assert.Equal([(ReviewStep.Submitted, _translator!.Id), (ReviewStep.Checked, _checker!.Id)], steps.Select(step => (step.Step, step.By)));

        var digest = steps[^1].Digest;
        Assert.Equal(DraftFault.OwnWork, (await Desk.Drafts(register => register.Approve(id, 3, digest, "", _checker!, CancellationToken.None))).Fault);
        await Desk.Release(id, _translator!, _reviewer!, _publisher!);

        var published = Desk.Published("pages/policy/hubs/fa.md")!;
        Assert.StartsWith("---\ntitle: ترجمهٔ Hubs\nsummary: ترجمهٔ A summary of Hubs.\ntranslation:\n  edition: 1\n  by: Fairway desk\n  made: 2026-12-01\n  checked: 2026-12-01\n", published, StringComparison.Ordinal);
        Assert.Equal("translation of: Hubs", Desk.Site.Services.GetRequiredService<ReleaseStore>().Log.Latest!.Note["Persian ".Length..]);
    }

    [Fact]
    public async Task Nobody_checks_what_they_have_written()
    {
        var translator = await SignedIn("translator", "en");
        var address = await translator.Translate(TranslationSteps.Hubs);
        using (await translator.SaveTranslation(address, TranslationSteps.AllTranslated(await translator.Page(address))))
        {
        }

        var page = await translator.Page(address);
        Assert.Contains("somebody else who translates into this language", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action")!.EndsWith("/checked", StringComparison.Ordinal));
        using var refused = await translator.Post(address.Replace("/translate", "/checked", StringComparison.Ordinal), await translator.Token(address), ("seen", "2"), ("sure", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(2, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
    }

    [Fact]
    public async Task A_published_machine_translation_is_checked_by_a_draft_in_which_nothing_else_changes()
    {
        await Desk.Register(register => register.Grant("checker@example.org", "translator", "ar", Actor.Console, CancellationToken.None));
        var checker = await SignedIn("checker", "en");
        var before = Desk.Published("pages/guidance/claim/ar.md")!;

        using (var unsure = await checker.Post("/desk/translations/ar/check", await checker.Token("/desk/security"), ("page", "guidance/claim")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        using var opened = await checker.Post("/desk/translations/ar/check", await checker.Token("/desk/security"), ("page", "guidance/claim"), ("sure", "true"));

        var id = TranslationSteps.IdIn(opened.Headers.Location!.ToString());
        var draft = await Desk.Draft(id);
        var edit = (await Desk.In(services => services.GetRequiredService<DraftStore>().Newest(draft, CancellationToken.None))).Edit;
        Assert.Equal(before.Replace("  by: machine\n", "  by: machine\n  checked: 2026-12-01\n", StringComparison.Ordinal), edit.Text("pages/guidance/claim/ar.md"));
        var steps = await Desk.In(services => services.GetRequiredService<DraftStore>().Reviews(id, CancellationToken.None));
        Assert.Equal([ReviewStep.Checked], steps.Select(step => step.Step));
        await Desk.Release(id, _checker! with { TranslatesInto = ["ar"] }, _reviewer!, _publisher!);
        Assert.Contains("  checked: 2026-12-01\n", Desk.Published("pages/guidance/claim/ar.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_translated_what_is_published_does_not_check_it_afterwards()
    {
        var translator = await SignedIn("translator", "en");
        var address = await translator.Translate(TranslationSteps.Hubs);
        using (await translator.SaveTranslation(address, TranslationSteps.AllTranslated(await translator.Page(address))))
        {
        }

        await Desk.Release(TranslationSteps.IdIn(address), _translator!, _reviewer!, _publisher!);

        using var refused = await translator.Post("/desk/translations/fa/check", await translator.Token("/desk/security"), ("page", TranslationSteps.Hubs), ("sure", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task What_changed_in_the_source_since_is_shown_and_the_edition_rises_when_all_of_it_was_gone_through()
    {
        var translator = await SignedIn("translator", "en");
        var first = await translator.Translate(TranslationSteps.Hubs);
        using (await translator.SaveTranslation(first, TranslationSteps.AllTranslated(await translator.Page(first))))
        {
        }

        await Desk.Release(TranslationSteps.IdIn(first), _translator!, _reviewer!, _publisher!);
        await Desk.NewEdition(
            TranslationSteps.Hubs,
            2,
            text => text.Replace("More words.", "Many more words.", StringComparison.Ordinal).Replace("Words before the first heading.[^convention]", "Words before the first heading.[^convention]\n\nA second paragraph.", StringComparison.Ordinal),
            _author!,
            _reviewer!,
            _publisher!);
        var queue = await translator.Page("/desk/translations/fa");
        Assert.Contains("Changed again.", queue.QuerySelectorAll(".queue > li").Single(entry => entry.QuerySelector("h2")!.TextContent == "Hubs").TextContent, StringComparison.Ordinal);

        var address = await translator.Translate(TranslationSteps.Hubs);
        var page = await translator.Page(address);
        Assert.Equal("Many more", page.RowOf("help.2").QuerySelector("ins")!.TextContent.Trim());
        Assert.Equal("ترجمهٔ More words.", page.Area("help.2").Value);
        Assert.Equal("", page.Area("start.2").Value);
        Assert.Equal("ترجمهٔ Words before the first heading.[^convention]", page.Area("start.1").Value);

        using (var saved = await translator.SaveTranslation(address, ("w.help.2", "واژه‌های بسیار."), ("whole", "true")))
            Assert.EndsWith("done=translation-lacks-words", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("edition: 1\n", await Text(address), StringComparison.Ordinal);
        Assert.NotNull((await translator.Page(address)).RowOf("help.2").QuerySelector("ins"));

        using (var saved = await translator.SaveTranslation(address, ("w.start.2", "بند دوم."), ("whole", "true")))
            Assert.EndsWith("done=translation-saved", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("edition: 2\n", await Text(address), StringComparison.Ordinal);
        Assert.Null((await translator.Page(address)).RowOf("help.2").QuerySelector("ins"));
        await Desk.Release(TranslationSteps.IdIn(address), _translator!, _reviewer!, _publisher!);
    }

    [Fact]
    public async Task What_is_saved_without_a_change_keeps_every_byte_and_makes_no_revision()
    {
        var translator = await SignedIn("translator", "en");
        foreach (var page in new[] { "guidance/claim", "guidance/appeal", "guidance/mixed" })
        {
            var address = await translator.Translate(page);
            using (var saved = await translator.SaveTranslation(address))
                Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
            Assert.Equal(Desk.Published($"pages/{page}/fa.md"), await Text(address));
            Assert.Equal(1, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
        }
    }

    private async Task<string> Text(string address)
    {
        var draft = await Desk.Draft(TranslationSteps.IdIn(address));
        var subject = DraftSubject.Parse(draft.Subject);
        return (await Desk.In(services => services.GetRequiredService<DraftStore>().Newest(draft, CancellationToken.None))).Edit.Text($"pages/{subject.Page}/{subject.Language}.md")!;
    }

    private async Task<Visitor> SignedIn(string name, string speaks)
    {
        var visitor = await Desk.SignedIn($"{name}@example.org");
        if (speaks != "en")
        {
            using var answer = await visitor.Submit("/desk/security", "/desk/security/interface", ("language", speaks));
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        return visitor;
    }
}
