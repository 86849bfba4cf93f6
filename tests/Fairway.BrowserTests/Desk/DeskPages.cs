using Fairway.Web.Accounts;
using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>Pages of the desk that need nothing to have happened, in each of its languages.</summary>
internal static class DeskPages
{
    public static readonly string[] Languages = ["en", "fa"];

    private static readonly (string Address, Role? Role)[] All =
    [
        ("/desk/sign-in", null),
        ("/desk/sign-in?done=signed-out", null),
        ("/desk/welcome?link=spent", null),
        ("/desk", Role.Author),
        ("/desk", Role.Administrator),
        ("/desk/accounts", Role.Author),
        ("/desk/security", Role.Author),
        ("/desk/security", Role.Publisher),
        ("/desk/accounts", Role.Administrator),
        ("/desk/data", Role.Statistician),
        ("/desk/data/channel-deaths", Role.Statistician),
        ("/desk/nothing-here", Role.Administrator),
        ("/desk/drafts", Role.Reviewer),
        ("/desk/pages", Role.Author),
        ("/desk/insert?q=asylum", Role.Author),
        ("/desk/translations", Role.Publisher),
        ("/desk/translations/fa", Role.Translator),
        ("/desk/plans", Role.Publisher),
        ("/desk/calendar", Role.Publisher),
        ("/desk/activity", Role.Publisher),
        ("/desk/feedback", Role.Author),
        ("/desk/links", Role.Author),
        ("/desk/searches", Role.Author),
        ("/desk/stale", Role.Author),
        ("/desk/review-due", Role.Author),
    ];

    /// <summary>Address, role, language; the role is empty for nobody.</summary>
    public static TheoryData<string, string, string> InEachLanguage
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var language in Languages)
            {
                foreach (var (address, role) in All)
                    rows.Add(address, role?.Code() ?? "", language);
            }

            return rows;
        }
    }

    public static async Task<IPage> Open(this DeskPortal desk, IBrowser browser, string address, string role, string language, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var page = Roles.TryParse(role, out var parsed) ? await desk.SignedIn(browser, parsed, language, width, colours) : await desk.Visit(browser, language, width, colours);
        await page.GotoAsync(address);
        return page;
    }
}
