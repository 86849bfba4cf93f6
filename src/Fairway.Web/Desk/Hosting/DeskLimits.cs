namespace Fairway.Web.Desk.Hosting;

/// <summary>What may be asked of the desk.</summary>
internal static class DeskLimits
{
    /// <summary>Bytes of a form.</summary>
    public const int FormBytes = 64 * 1024;

    /// <summary>Fields of a form.</summary>
    public const int FormFields = 64;

    /// <summary>Answers at a time; eight times as many wait. The public pages have limits of their own.</summary>
    public const int Concurrent = 16;

    /// <summary>Tries to sign in by one client in a minute, of any kind: an office may be one client.</summary>
    public const int TriesByClient = 20;

    /// <summary>Tries with one e-mail address in a minute, whether there is such an account or not.</summary>
    public const int TriesByAccount = 10;
}
