using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>redirects.yaml</c>; see <c>docs/formats/redirects.md</c>.</summary>
internal static class RedirectsReader
{
    public static ImmutableArray<RedirectDraft> Read(ContentFiles files, TreeFile? file)
    {
        if (file is null || files.Yaml(file.Value, ContentLimits.MaxRedirectsBytes) is not { } map)
            return [];
        var entries = map.MapList("redirects", required: true, maxItems: ContentLimits.MaxRedirects);
        map.RefuseOthers();
        return [.. entries.Select(ReadOne).OfType<RedirectDraft>()];
    }

    private static RedirectDraft? ReadOne(YamlMap map)
    {
        var from = map.RequiredScalar("from");
        var to = map.OptionalScalar("to");
        var gone = map.OptionalText("gone", ContentLimits.MaxNote);
        map.RefuseOthers();
        if (from is null)
            return null;
        if (to is null == gone is null)
        {
            from.Error("redirect-target", to is null
                ? "Nothing says what became of this page. Add 'to: section/page', or 'gone: ' and the reason for readers."
                : "The page cannot both have moved and be gone. Keep 'to' or 'gone'.");
            return null;
        }

        PageId target = default;
        if (!TryPage(from, out var source) || (to is not null && !TryPage(to, out target)))
            return null;
        return new RedirectDraft(from, source, to, to is null ? null : target, gone);
    }

    private static bool TryPage(YamlScalar place, out PageId page)
    {
        if (PageId.TryParse(place.Text, null, out page))
            return true;
        place.Error("bad-page", $"'{Suggestion.Clip(place.Text)}' is not a page. Write its section and its name, without a language, such as guidance/claim-asylum.");
        return false;
    }
}

internal sealed record RedirectDraft(YamlScalar FromPlace, PageId From, YamlScalar? ToPlace, PageId? To, string? Gone);
