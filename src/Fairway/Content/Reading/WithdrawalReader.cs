using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>withdrawn</c> of <c>page.yaml</c>.</summary>
internal static class WithdrawalReader
{
    public static PageWithdrawal? Read(YamlMap map, SiteSettings site)
    {
        var date = map.RequiredDate("date");
        var reasons = LanguageBlocks.Read(map, site, ReadReason);
        return date is null || !reasons.ContainsKey(site.SourceLanguage) ? null : new(date.Value, reasons);
    }

    private static WithdrawalReason? ReadReason(YamlMap block, bool isSource)
    {
        var reason = block.RequiredText("reason", ContentLimits.MaxNote);
        var translation = isSource ? null : TranslationReader.Read(block, TranslationReader.OnlyEdition);
        block.RefuseOthers();
        return reason is null ? null : new(reason, translation);
    }
}
