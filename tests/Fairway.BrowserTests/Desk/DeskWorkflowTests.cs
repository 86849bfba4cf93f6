using System.Globalization;
using Fairway.Releases;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>
/// What the desk is for, walked as people walk it: by keyboard, from page to page, by one person after another, where axe finds nothing at any step.
/// </summary>
public abstract class DeskWorkflowTests(ServedPortal portal, DeskPortal desk) : AxeTests(portal)
{
    protected const int Small = 320;

    /// <summary>On the list of pages: begins to write the one that is found, or goes on.</summary>
    protected const string WriteIt = "tbody a[href$='/edit'], tbody form button";

    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    static DeskWorkflowTests() => Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);

    protected DeskPortal Desk => desk;

    /// <summary>Does something on a page, where axe finds nothing before and after and nothing is wider than a small screen.</summary>
    private protected async Task As(Role role, string language, string address, Func<IPage, Task> act, int width = Small)
    {
        var page = await desk.SignedIn(Portal.Browser, role, language, width);
        await using var context = page.Context;
        await page.GotoAsync(address);
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await Faults(page));
        await act(page);
        Assert.Empty(await Faults(page));
    }

    /// <summary>Presses Enter on it and waits for the page that answers: the one that is left has loaded long ago.</summary>
    protected static async Task Press(IPage page, string button)
    {
        await page.FocusAsync(button);
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += Loaded;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(Patience);
        page.Load -= Loaded;

        void Loaded(object? sender, IPage answer) => loaded.TrySetResult();
    }

    /// <summary>Types words over those that a field holds.</summary>
    protected static async Task Type(IPage page, string field, string words)
    {
        await page.FocusAsync(field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Loads the page again until it shows something that comes to pass elsewhere.</summary>
    protected static async Task Until(IPage page, string selector)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await page.Locator(selector).CountAsync() == 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await page.ReloadAsync();
        }
    }

    /// <summary>A draft, opened by the author of a language on the newest release.</summary>
    /// <param name="subject">Of which there is no open draft.</param>
    /// <param name="edit">Its first revision, of the files of that release.</param>
    /// <param name="language">Of the author's desk.</param>
    private protected async Task<int> Open(DraftSubject subject, Func<ReleaseTree, DraftEdit> edit, string language)
    {
        var email = await desk.Of(Role.Author, language);
        return await desk.In(async services =>
        {
            var account = (await services.GetRequiredService<AccountRegister>().Find(email))!;
            var author = new Person(account.Id, account.Name, email, language, [Role.Author], [], HasProvedSecondFactor: true);
            var store = services.GetRequiredService<ReleaseStore>();
            var release = store.Log.Latest!;
            var change = await services.GetRequiredService<DraftRegister>().Open(subject, release.Number, edit(store.Open(release)), author, CancellationToken.None);
            Assert.True(change.IsDone, change.Fault.ToString());
            return change.Draft!.Id;
        });
    }

    /// <summary>What the newest revision of a draft does.</summary>
    private protected Task<DraftEdit> Edit(int id) => desk.In(async services =>
    {
        var drafts = services.GetRequiredService<DraftStore>();
        return (await drafts.Newest((await drafts.Find(id, CancellationToken.None))!, CancellationToken.None)).Edit;
    });

    /// <summary>Of the draft whose page is open.</summary>
    protected static int Number(IPage page) => int.Parse(new Uri(page.Url).Segments[3].TrimEnd('/'), CultureInfo.InvariantCulture);

    /// <summary>What axe finds, and what is wider than the screen.</summary>
    protected static async Task<string[]> Faults(IPage page) => [.. await ViolationsAsync(page), .. await SmallScreenTests.WiderAsync(page)];
}
