using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Translation;

internal static class TranslationRanks
{
    /// <summary>Those to which something is to be done, the most urgent first.</summary>
    public static readonly QueueRank[] Open = [.. Enum.GetValues<QueueRank>().Where(rank => rank != QueueRank.Current)];

    /// <summary>As the messages call it.</summary>
    public static string Code(this QueueRank rank) => KebabName.Of(rank);

    /// <summary>The shape and colour of its state.</summary>
    public static string Style(this QueueRank rank) => rank switch
    {
        QueueRank.Safety => "late",
        QueueRank.Current => "ok",
        QueueRank.Missing => "",
        _ => "wait",
    };
}
