namespace Fairway.Web.Tests.Support;

/// <summary>Waits for what another thread brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="tick">Done before each look, such as to let time pass.</param>
    public static async Task Is(Func<bool> condition, Action? tick = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!condition())
        {
            tick?.Invoke();
            await looks.WaitForNextTickAsync(patience.Token);
        }
    }
}
