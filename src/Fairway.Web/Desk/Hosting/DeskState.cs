namespace Fairway.Web.Desk.Hosting;

/// <summary>Whether the desk can be used. The public pages do not ask.</summary>
internal sealed class DeskState
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>Ends when the database was opened and its tables are right.</summary>
    public Task Ready => _ready.Task;

    public void MarkReady() => _ready.TrySetResult();
}
