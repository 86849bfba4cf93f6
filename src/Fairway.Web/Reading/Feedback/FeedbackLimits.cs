namespace Fairway.Web.Reading.Feedback;

/// <summary>What a reader may send.</summary>
internal static class FeedbackLimits
{
    /// <summary>Characters (UTF-16) of a message, at least: less says nothing.</summary>
    public const int MinText = 5;

    /// <summary>At most.</summary>
    public const int MaxText = 2_000;

    /// <summary>Bytes of the form: each character of a text in Ethiopic or Bengali takes nine.</summary>
    public const int FormBytes = 32 * 1024;

    /// <summary>Fields of the form; it has three.</summary>
    public const int FormFields = 8;

    /// <summary>Messages of one client in an hour. An advice centre may be one client.</summary>
    public const int ByClient = 5;

    /// <summary>Messages of all readers of this node in an hour.</summary>
    public const int ByAll = 200;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);
}
