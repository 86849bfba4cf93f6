using System.Text;
using Fairway.Releases;
using Fairway.Statistics;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.BrowserTests.Desk;

/// <summary>The words of a dataset, and what a statistician tells readers of a version, are translated and checked by whoever finds them in the queue.</summary>
public sealed class DeskDataWordsTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private const string Folder = "datasets/irregular-detections";
    private const string Entry = ".queue > .data:has(input[value='irregular-detections'])";
    private const string Begun = ".queue > .data:has-text('Detect') a.button";

    [Fact]
    public async Task The_words_of_data_are_begun_by_one_translator_checked_by_another_and_sent_to_review()
    {
        await Desk.Publish(await Noted());
        var id = 0;
        await As(Role.Translator, "en", "/desk/translations/fa", async tab =>
        {
            await Press(tab, $"{Entry} form[action$='/data'] button");
            id = DeskSteps.IdIn(tab.Url);
            Assert.Empty(await Faults(tab));
            await tab.FocusAsync("main ul a[href^='#u']");
            await tab.Keyboard.PressAsync("Enter");
            Assert.Equal("Two quarters are mended.", await tab.InnerTextAsync("tr:has(:target) td [lang=en]"));
            await tab.FillAsync("textarea[name='w.versions.1']", "دو فصل اصلاح شده است.");
            await tab.FillAsync("textarea[name='w.title']", "");
            await Press(tab, "button[value=submit]");
            await tab.WaitForSelectorAsync("[role=alert]");
            Assert.Empty(await Faults(tab));
            await tab.FillAsync("textarea[name='w.title']", "کشف‌ها");
            await Press(tab, "form[action$='/words'] button");
            Assert.True(await tab.Locator("[role=status]").IsVisibleAsync());
            Assert.Equal(0, await tab.Locator("form[action$='/checked']").CountAsync());
        });
        await As(Role.Translator, "fa", "/desk/translations/fa", async tab =>
        {
            await Press(tab, Begun);
            Assert.Equal(id, DeskSteps.IdIn(tab.Url));
            Assert.Equal("کشف‌ها", await tab.InputValueAsync("textarea[name='w.title']"));
            await tab.FocusAsync("form[action$='/checked'] input[name=sure]");
            await tab.Keyboard.PressAsync("Space");
            await Press(tab, "form[action$='/checked'] button");
            Assert.True(await tab.Locator("main .state.ok").First.IsVisibleAsync());
            Assert.Empty(await Faults(tab));
            await Press(tab, "button[value=submit]");
        }, width: 1280);

        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
        var text = await Desk.TextOf(id, $"{Folder}/fa.yaml");
        Assert.Contains("title: کشف‌ها\n", text, StringComparison.Ordinal);
        Assert.Contains("  checked: ", text, StringComparison.Ordinal);
        Assert.Contains("\nversions:\n  1: دو فصل اصلاح شده است.\n", text, StringComparison.Ordinal);
    }

    /// <summary>An approved draft in which the newest version has a note.</summary>
    private async Task<int> Noted()
    {
        var (statistician, reviewer) = (await Desk.Somebody(Role.Statistician), await Desk.Somebody(Role.Reviewer));
        return await Desk.In(async services =>
        {
            var (store, register) = (services.GetRequiredService<ReleaseStore>(), services.GetRequiredService<DraftRegister>());
            var text = Encoding.UTF8.GetString(store.Open(store.Log.Latest!).Read($"{Folder}/versions.yaml", CancellationToken.None));
            var edit = new DraftEdit("Detections", "A version has a note.").With($"{Folder}/versions.yaml", $"{text.TrimEnd()}\n    note: Two quarters are mended.\n");
            var opened = await register.Open(DraftSubject.OfDataset(DatasetId.Parse("irregular-detections")), store.Log.Count, edit, statistician, CancellationToken.None);
            Assert.True(opened.IsDone, opened.Fault.ToString());
            var id = opened.Draft!.Id;
            Assert.True((await register.Submit(id, 1, statistician, CancellationToken.None)).IsDone);
            Assert.True((await register.Approve(id, 1, edit.Digest(), "", reviewer, CancellationToken.None)).IsDone);
            return id;
        });
    }
}
