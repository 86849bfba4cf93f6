using System.Collections.Immutable;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>What is wrong with a translation, each at its unit: codes of the source that it lacks or has beyond it, and what the check says.</summary>
internal sealed record TranslationFaults(ILookup<string, UnitFault> ByUnit, ImmutableArray<Fault> Others)
{
    /// <summary>The check says by page what is said here by unit.</summary>
    private const string SaidByUnit = "translation-reference";

    /// <summary>Lines of the fields: <see cref="PageWords.Write"/> writes them in this order.</summary>
    private const int TitleLine = 2;

    private const int SummaryLine = 3;

    public static TranslationFaults Of(Site site, TranslationBench bench, DraftSites sites, CancellationToken cancellationToken)
    {
        var units = bench.Sheet.Units.DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        var words = bench.Words;
        // What is not translated yet is checked as its source, so that the check says what is wrong with the rest.
        var body = bench.Sheet.Body(words.GetValueOrDefault, id => units[id].Source);
        var whole = (PageWords.Read(bench.Text) with
        {
            Title = words.GetValueOrDefault(TranslationNames.Title) ?? bench.Source.Words.Title,
            Summary = words.GetValueOrDefault(TranslationNames.Summary) ?? bench.Source.Words.Summary,
            Withdrawn = bench.Sheet.Withdrawn(words.GetValueOrDefault),
            Body = body,
        }).Write();
        var edit = bench.Edit.With(bench.Path, whole);
        var faults = sites.Of(site, bench.Page is { } page ? [page, edit] : [edit], cancellationToken).Faults.Where(fault => fault.File == bench.Path && fault.Code != SaidByUnit).ToList();

        var fields = whole.AsSpan(0, whole.Length - body.Length).Count('\n');
        var places = bench.Sheet.Lines(words.GetValueOrDefault).ToLookup(line => line.Value + fields, line => line.Key);
        var found = units.Values.Where(unit => words.ContainsKey(unit.Id)).SelectMany(unit => Codes(unit.Source, words[unit.Id]).Select(fault => (unit.Id, Fault: fault)));
        var said = faults.SelectMany(fault => UnitsAt(fault.Line).Select(id => (Id: id, Fault: new UnitFault("translation.check-says", fault.Message, fault.Severity == FaultSeverity.Error))));
        return new(found.Concat(said).ToLookup(each => each.Id, each => each.Fault, StringComparer.Ordinal), [.. faults.Where(fault => !UnitsAt(fault.Line).Any())]);

        IEnumerable<string> UnitsAt(int line) => line switch
        {
            TitleLine => [TranslationNames.Title],
            SummaryLine => [TranslationNames.Summary],
            _ => places[line].Take(1),
        };
    }

    private static IEnumerable<UnitFault> Codes(string source, string target)
    {
        var (lost, added) = InlineCodes.Compare(source, target);
        return lost.Select(code => new UnitFault("translation.lost-code", code, false)).Concat(added.Select(code => new UnitFault("translation.added-code", code, false)));
    }
}
