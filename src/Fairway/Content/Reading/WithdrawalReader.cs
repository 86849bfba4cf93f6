using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>withdrawn</c> of <c>page.yaml</c>, and of a translation, which has the reason in its language.</summary>
internal static class WithdrawalReader
{
    public static PageWithdrawal? Read(YamlMap fields)
    {
        if (fields.OptionalMap("withdrawn") is not { } map)
            return null;
        var date = map.RequiredDate("date");
        var reason = map.RequiredText("reason", ContentLimits.MaxNote);
        map.RefuseOthers();
        return date is null || reason is null ? null : new(date.Value, reason);
    }
}
