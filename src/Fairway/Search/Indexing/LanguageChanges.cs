using Fairway.Languages;

namespace Fairway.Search.Indexing;

/// <summary>What becomes of the documents of one language.</summary>
/// <param name="Subjects">New subjects of documents that are there; null for those that die.</param>
/// <param name="Added">New documents with their subjects, by id.</param>
internal sealed record LanguageChanges(LanguageTag Language, Dictionary<string, Subject?> Subjects, List<(SearchDocument Document, Subject Subject)> Added)
{
    /// <summary>What becomes of each language that has documents removed or added, or whose subjects have them in other languages.</summary>
    /// <exception cref="ArgumentException">A removed document is not there, or an added one is there already.</exception>
    public static List<LanguageChanges> Of(IReadOnlyDictionary<LanguageTag, LanguageIndex> indexes, IReadOnlyCollection<SearchDocument> removed, IReadOnlyCollection<SearchDocument> added)
    {
        var dying = new HashSet<(string Id, LanguageTag Language)>();
        foreach (var document in removed)
            if (!indexes.TryGetValue(document.Language, out var index) || index.Find(document.Id) is null || !dying.Add((document.Id, document.Language)))
                throw new ArgumentException($"Search was asked to remove '{document.Id}' in '{document.Language}', which is not in the index. Name only documents of the index that is updated, each once.");

        var changes = new Dictionary<LanguageTag, LanguageChanges>();
        LanguageChanges In(LanguageTag language) =>
            changes.TryGetValue(language, out var known) ? known : changes[language] = new LanguageChanges(language, new Dictionary<string, Subject?>(StringComparer.Ordinal), []);

        var addedById = added.ToLookup(document => document.Id, StringComparer.Ordinal);
        var facets = new Dictionary<FacetValues, FacetValues>();
        foreach (var id in removed.Concat(added).Select(document => document.Id).Distinct(StringComparer.Ordinal))
        {
            IEnumerable<SearchDocument> before = indexes.Values.Select(index => index.Find(id)).FirstOrDefault(subject => subject is not null)?.Versions.Select(version => version.Document) ?? [];
            var staying = before.Where(document => !dying.Contains((id, document.Language))).ToList();
            Refuse(addedById[id], staying);
            var subject = Subject.Of(id, staying.Concat(addedById[id]), facets);
            foreach (var document in before)
                In(document.Language).Subjects[id] = dying.Contains((id, document.Language)) ? null : subject;
            foreach (var document in addedById[id])
                In(document.Language).Added.Add((document, subject));
        }

        foreach (var language in changes.Values)
            language.Added.Sort((left, right) => string.CompareOrdinal(left.Document.Id, right.Document.Id));
        return [.. changes.Values];
    }

    private static void Refuse(IEnumerable<SearchDocument> added, IEnumerable<SearchDocument> staying)
    {
        var there = staying.Select(document => document.Language).ToHashSet();
        var given = new HashSet<LanguageTag>();
        foreach (var document in added)
        {
            if (there.Contains(document.Language))
                throw new ArgumentException($"Search was given '{document.Id}' in '{document.Language}', which is in the index already. To change a document, name its old version among the removed.");
            if (!given.Add(document.Language))
                throw new ArgumentException($"Search was given two documents '{document.Id}' in '{document.Language}'. Give each document of a language its own id.");
        }
    }
}
