using System.Text;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.BrowserTests.Desk;

/// <summary>What a statistician tells readers of a version is translated by whoever finds it in the queue.</summary>
public sealed class DeskDataNotesTests(ServedPortal portal, DeskPortal desk) : DeskWorkflowTests(portal, desk)
{
    private const string Folder = "datasets/irregular-detections";
    private const string Entry = ".queue > .notes:has-text('detect')";

    [Fact]
    public async Task A_note_of_data_is_begun_by_one_translator_and_sent_to_review_by_another()
    {
        await Desk.Publish(await Noted());
        var id = 0;
        await As(Role.Translator, "en", "/desk/translations/fa", async tab =>
        {
            await Press(tab, $"{Entry} button");
            id = DeskSteps.IdIn(tab.Url);
            Assert.Empty(await Faults(tab));
            Assert.Equal("Two quarters are mended.", await tab.InnerTextAsync("td [lang=en]"));
            await tab.Locator("textarea").FillAsync("دو فصل");
            await Press(tab, "form[action$='/notes'] button");
            Assert.True(await tab.Locator("[role=status]").IsVisibleAsync());
        });
        await As(Role.Translator, "fa", "/desk/translations/fa", async tab =>
        {
            await Press(tab, $"{Entry} a");
            Assert.Equal("دو فصل", await tab.InputValueAsync("textarea"));
            await tab.Locator("textarea").FillAsync("دو فصل اصلاح شده است.");
            await Press(tab, "button[value=submit]");
        }, width: 1280);

        Assert.Equal(DraftState.InReview, (await Desk.Draft(id)).State);
        Assert.EndsWith("versions:\n  1: دو فصل اصلاح شده است.\n", await Desk.TextOf(id, $"{Folder}/fa.yaml"), StringComparison.Ordinal);
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
