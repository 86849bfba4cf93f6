using System.Net;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Translation;

/// <summary>What is typed is saved, checked, or shown again.</summary>
public sealed class TranslationSavingTests : IAsyncLifetime
{
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.Somebody("translator", Role.Translator);
        await Desk.Somebody("colleague", Role.Translator);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Two_who_change_different_paragraphs_both_keep_theirs_and_the_same_one_is_chosen_by_hand()
    {
        var (first, second) = (await Desk.SignedIn("translator@example.org"), await Desk.SignedIn("colleague@example.org"));
        var address = await first.Translate(TranslationSteps.Hubs);
        var mine = TranslationSteps.Filled(await first.Page(address), address, ("w.title", "عنوان من"), ("w.summary", "خلاصهٔ من"));
        using (await second.SaveTranslation(address, ("w.title", "عنوان او"), ("w.who.1", "که")))
        {
        }

        using var refused = await first.Post(address, [.. mine]);
        var page = await Visitor.Read(refused, address, HttpStatusCode.Conflict);
        Assert.Equal(("عنوان من", "خلاصهٔ من", "که"), (page.Area("title").Value, page.Area("summary").Value, page.Area("who.1").Value));
        Assert.Contains("عنوان او", Assert.Single(page.QuerySelectorAll(".clash")).TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);

        using (var chosen = await first.Post(address, [.. TranslationSteps.Filled(page, address, ("c.title", "theirs"))]))
            Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        var now = await first.Page(address);
        Assert.Equal(("عنوان او", "خلاصهٔ من", "که"), (now.Area("title").Value, now.Area("summary").Value, now.Area("who.1").Value));
    }

    [Fact]
    public async Task A_code_that_lacks_or_is_too_much_is_said_at_its_paragraph_and_what_the_check_says_too()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs);

        using (await translator.SaveTranslation(address, ("w.start.1", "بی ارجاع."), ("w.who.2", "[پناهندگی](term:asylum) و [صفحه](page:policy/nowhere).")))
        {
        }

        var page = await translator.Page(address);
        Assert.Contains("[^convention]", page.RowOf("start.1").QuerySelector(".u-fault")!.TextContent, StringComparison.Ordinal);
        var faults = string.Concat(page.RowOf("who.2").QuerySelectorAll(".u-fault").Select(fault => fault.TextContent));
        Assert.Contains("](page:policy/hubs)", faults, StringComparison.Ordinal);
        Assert.Contains("](page:policy/nowhere)", faults, StringComparison.Ordinal);
        Assert.Contains("There is no page 'policy/nowhere'", faults, StringComparison.Ordinal);
        Assert.Contains(page.RowOf("who.2").QuerySelectorAll(".u-word + span"), word => word.TextContent == "پناهندگی");
        Assert.Contains(page.RowOf("who.2").QuerySelectorAll("td:first-child .u-word"), word => word.TextContent == "asylum");
    }

    [Fact]
    public async Task Words_that_would_become_a_list_are_refused_and_shown_again()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs);

        using var refused = await translator.SaveTranslation(address, ("w.start.1", "- فهرست[^convention]"), ("w.title", "عنوان"));

        var page = await Visitor.Read(refused, address, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("- فهرست[^convention]", "عنوان"), (page.Area("start.1").Value, page.Area("title").Value));
        Assert.Equal(1, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
    }

    [Fact]
    public async Task What_is_half_translated_is_not_sent_to_review()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs);

        using var refused = await translator.SaveTranslation(address, ("w.title", "عنوان"), ("then", "submit"));

        var said = (await Visitor.Read(refused, address, HttpStatusCode.UnprocessableEntity)).QuerySelector(".lacking")!;
        Assert.True(said.HasAttribute("open"));
        Assert.Equal((2, DraftState.Writing), (await Desk.Draft(TranslationSteps.IdIn(address))) is var draft ? (draft.Revision, draft.State) : default);
    }

    [Fact]
    public async Task Nor_from_the_page_of_the_draft_which_says_how_much_lacks_words_and_leads_there()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs);
        var draft = address.Replace("/translate", "", StringComparison.Ordinal);
        using (await translator.SaveTranslation(address, [.. TranslationSteps.AllTranslated(await translator.Page(address)).Where(field => field.Name is not ("w.title" or "w.help.2"))]))
        {
        }

        using (var refused = await translator.Submit(draft, $"{draft}/submit"))
        {
            var page = await Visitor.Read(refused, draft, HttpStatusCode.UnprocessableEntity);
            Assert.NotNull(page.QuerySelector("[role=alert]"));
            Assert.Equal("2 pieces have no words yet", page.QuerySelector(".lacking summary")!.TextContent);
            var sheet = await translator.Page(address);
            Assert.Equal(
                [$"{address}#{sheet.Area("title").Id}", $"{address}#{sheet.Area("help.2").Id}"], page.QuerySelectorAll(".lacking a").Select(link => link.GetAttribute("href")));
        }

        Assert.Equal(DraftState.Writing, (await Desk.Draft(TranslationSteps.IdIn(address))).State);
        using (await translator.SaveTranslation(address, ("w.title", "عنوان"), ("w.help.2", "کمک")))
        {
        }

        using var sent = await translator.Submit(draft, $"{draft}/submit");
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
    }

    [Fact]
    public async Task A_word_of_the_glossary_inside_a_longer_one_is_not_asked_for()
    {
        await using var desk = await DeskSite.Start(published: true, content: folder =>
        {
            folder.Write("terms/hub.yaml", "en:\n  term: asylum hub\n  definition: A place.\nfa:\n  term: مرکز\n  definition: جایی.\n  by: machine\n");
            folder.Write("pages/policy/hubs/en.md", File.ReadAllText(folder["pages/policy/hubs/en.md"]).Replace("More words.", "An asylum hub.", StringComparison.Ordinal));
        });
        await desk.Somebody("translator", Role.Translator);
        var translator = await desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs);
        using (await translator.SaveTranslation(address, ("w.help.2", "یک مرکز.")))
        {
        }

        var words = (await translator.Page(address)).RowOf("help.2").QuerySelectorAll(".u-codes .u-word").Select(word => word.TextContent);
        Assert.Equal(["asylum hub"], words);
    }

    [Fact]
    public async Task A_paragraph_that_was_translated_elsewhere_is_suggested_and_taken_without_a_script()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        await Desk.Register(register => register.Grant("translator@example.org", "translator", "ar", Actor.Console, CancellationToken.None));
        translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs, "ar");
        var page = await translator.Page(address);
        var take = page.RowOf("help.2").QuerySelector("button[name=take]")!;
        Assert.Equal("help.2 متن بیشتر.", take.GetAttribute("value"));

        using var filled = await translator.Post(address, [.. TranslationSteps.Filled(page, address, ("w.title", "عنوان")), ("take", take.GetAttribute("value")!)]);

        var now = await Visitor.Read(filled, address);
        Assert.Equal(("متن بیشتر.", "عنوان"), (now.Area("help.2").Value, now.Area("title").Value));
        Assert.Equal(1, (await Desk.Draft(TranslationSteps.IdIn(address))).Revision);
    }

    [Fact]
    public async Task A_name_is_published_by_its_owner_alone()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs);

        using (await translator.SaveTranslation(address, ("w.title", "عنوان"), ("named", "true")))
        {
        }

        var draft = await Desk.Draft(TranslationSteps.IdIn(address));
        var text = (await Desk.In(services => services.GetRequiredService<DraftStore>().Newest(draft, CancellationToken.None))).Edit.Text("pages/policy/hubs/fa.md")!;
        var name = (await Desk.Register(async register => AccountChange.Done((await register.Find("translator@example.org"))!))).Account!.Name;
        Assert.Equal(name, Fairway.Content.Translating.PageWords.Read(text).By);
        Assert.Contains("{{untranslated}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_sees_a_translation_and_changes_nothing_in_it()
    {
        var translator = await Desk.SignedIn("translator@example.org");
        var address = await translator.Translate(TranslationSteps.Hubs);
        await Desk.Somebody("author", Role.Author);
        var author = await Desk.SignedIn("author@example.org");

        Assert.Empty((await author.Page(address)).QuerySelectorAll("textarea"));
        using var refused = await author.Post(address, await author.Token("/desk/security"), ("seen", "1"), ("origin", "r1"), ("w.title", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
