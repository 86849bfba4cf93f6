using System.Collections.Frozen;

namespace Fairway.Search.Analysis;

/// <summary>Words so common that a query need not match them, in their exact forms.</summary>
internal static class StopWords
{
    public static readonly FrozenSet<string> English = Of(
        """
        a am an and are as at be been but by can could did do does for from had has have how i if in into is it its me my no not of on or our shall should so such than that the
        their them then there these they this those to was we were what when where which who why will with would you your
        """);

    public static readonly FrozenSet<string> Arabic = Of(
        """
        من في على عن الى إلى هل ما ماذا كيف متى اين أين هو هي هذا هذه ذلك تلك التي الذي الذين ان أن إن كان كانت لا لم لن او أو ثم و مع كل قد عند بعد قبل بين أنا انا لي
        """);

    public static readonly FrozenSet<string> Persian = Of(
        """
        و در به از که این آن را با برای است هست بود شد شده می نمی های ها هایی ای یا تا بر هم من ما شما او چه چگونه چطور آیا کجا کی چرا یک اگر نیز باید توان کنم کنید کند شود
        """);

    public static readonly FrozenSet<string> Vietnamese = Of(
        """
        và của là các những một có được cho trong với thì mà này đó khi tôi bạn ở từ đến như nào gì thế để bị cua nhung duoc voi trong
        """);

    private static FrozenSet<string> Of(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
}
