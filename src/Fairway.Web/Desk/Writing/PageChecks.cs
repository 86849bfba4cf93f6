using System.Collections.Immutable;
using Fairway.Content.Editing;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Writing;

/// <summary>What <c>fairway check</c> says of a draft of a page.</summary>
/// <param name="Own">Of the page's facts and its text in the source language, errors first.</param>
/// <param name="Others">Of other files, as far as the draft brings them about.</param>
internal sealed record PageChecks(ImmutableArray<PageFault> Own, ImmutableArray<Fault> Others)
{
    /// <summary>Faults of each kind: nobody mends more at once.</summary>
    public const int MaxShown = 100;

    private const string Body = "body";
    private const string Change = "change";

    public bool IsClean => Own.IsEmpty && Others.IsEmpty;

    public static PageChecks Of(DraftSites sites, Site site, PageWork work, CancellationToken cancellationToken)
    {
        var before = sites.Of(site, [], cancellationToken).Faults.ToHashSet();
        var faults = sites.Of(site, [work.Edit], cancellationToken).Faults;
        var (textPath, factsPath, text, facts) = (work.PathOf(work.TextName), work.PathOf(PageWork.FactsName), work.Text, work.Facts);
        var own = faults.OrderByDescending(IsError).ToLookup(fault => fault.File == textPath || fault.File == factsPath);
        return new(
            [.. own[true].Take(MaxShown).Select(fault => fault.File == textPath ? InText(fault, text) : InFacts(fault, facts))],
            [.. own[false].Where(fault => !before.Contains(fault)).Take(MaxShown)]);

        static bool IsError(Fault fault) => fault.Severity == FaultSeverity.Error;
    }

    private static PageFault InText(Fault fault, SourceTextFile text)
    {
        // The fields begin below a line of hyphens, and end above another.
        var first = text.Fields.ToString().Count(sign => sign == '\n') + 3;
        if (fault.Line >= first)
            return new(fault, Body, fault.Line - first + 1, fault.Column);
        var name = Missing(fault, "title", "summary", "edition", "changes") ?? text.Fields.NameAt(fault.Line - 1);
        return new(fault, name switch { "edition" or "changes" => Change, "summary" => name, _ => "title" }, 1, 1);
    }

    private static PageFault InFacts(Fault fault, FieldsText facts)
    {
        var name = Missing(fault, "type", "stage") ?? facts.NameAt(fault.Line) ?? "type";
        var isInner = name == "sources" && fault.Line > facts.LineOf(name);
        return new(fault, name, isInner ? fault.Line - facts.LineOf(name) : 1, isInner ? Math.Max(1, fault.Column - 2) : 1);
    }

    /// <summary>The field that is not there, which has no line of its own.</summary>
    private static string? Missing(Fault fault, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fault.Code == "missing-field" && fault.Message.StartsWith($"'{name}' ", StringComparison.Ordinal))
                return name;
        }

        return null;
    }
}
