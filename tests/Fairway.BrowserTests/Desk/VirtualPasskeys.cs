using Microsoft.Playwright;

namespace Fairway.BrowserTests.Desk;

/// <summary>A device for passkeys inside Chromium, which asks nobody (the domain WebAuthn of its debugging protocol).</summary>
internal static class VirtualPasskeys
{
    /// <param name="page">In whose browser it is.</param>
    /// <param name="isOwnerThere">Whether it is unlocked when it asks its owner.</param>
    public static async Task Add(IPage page, bool isOwnerThere = true)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isOwnerThere,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
