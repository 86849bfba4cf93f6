using Fairway.Search.Suggestions;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fairway.Search.Indexing;

/// <summary>
/// Documents of one language that were written together, and which of them are still there. Immutable: when some die, or a version in another language changes, the next
/// shard shares all that was written. A document's number is its place in the order of writing.
/// </summary>
internal sealed class Shard
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Subject?[] _subjects;

    private Shard(DirectoryReader reader, CompletionList completions, Dictionary<string, int> numbers, Subject?[] subjects, DeadTerms deadTerms)
    {
        (Reader, Completions, _numbers, _subjects, DeadTerms) = (reader, completions, numbers, subjects, deadTerms);
        Alive = subjects.Count(subject => subject is not null);
    }

    public DirectoryReader Reader { get; }

    public CompletionList Completions { get; }

    public DeadTerms DeadTerms { get; }

    /// <summary>Documents that are still there.</summary>
    public int Alive { get; }

    /// <summary>Documents that are not.</summary>
    public int Dead => _subjects.Length - Alive;

    /// <param name="subjects">Of the documents in the order in which the reader has them; all are there.</param>
    public static Shard Of(DirectoryReader reader, CompletionList completions, Subject[] subjects)
    {
        var numbers = new Dictionary<string, int>(subjects.Length, StringComparer.Ordinal);
        for (var number = 0; number < subjects.Length; number++)
            numbers.Add(subjects[number].Id, number);
        return new Shard(reader, completions, numbers, subjects, DeadTerms.None);
    }

    /// <summary>One shard of the documents that are still there in several.</summary>
    public static Shard Merge(IReadOnlyCollection<Shard> shards)
    {
        var reader = ShardWriter.Merge(shards.SelectMany(shard => shard.AliveParts()));
        var first = 0;
        var completions = new List<(CompletionList List, int?[] Numbers)>();
        foreach (var shard in shards)
            completions.Add((shard.Completions, [.. shard._subjects.Select(subject => subject is null ? (int?)null : first++)]));
        return Of(reader, CompletionList.Merge(completions), [.. shards.SelectMany(shard => shard.Subjects)]);
    }

    /// <summary>Of the documents that are still there.</summary>
    public IEnumerable<Subject> Subjects => _subjects.OfType<Subject>();

    /// <summary>What a number stands for; null if the document is dead.</summary>
    public Subject? SubjectOf(int number) => _subjects[number];

    /// <summary>The subject whose document is here; null if it is not.</summary>
    public Subject? Find(string id) => _numbers.TryGetValue(id, out var number) ? _subjects[number] : null;

    /// <summary>The shard with other subjects in place of its own; null stands for a document that has died.</summary>
    /// <param name="died">Those that have died; null if none has.</param>
    public Shard With(IEnumerable<KeyValuePair<string, Subject?>> changes, DocumentTerms? died)
    {
        var subjects = (Subject?[])_subjects.Clone();
        foreach (var (id, subject) in changes)
            subjects[_numbers[id]] = subject;
        return new Shard(Reader, Completions, _numbers, subjects, died is null ? DeadTerms : DeadTerms.With(died));
    }

    private IEnumerable<IndexReader> AliveParts()
    {
        if (Dead == 0)
            return [Reader];
        return Reader.Leaves.Select(leaf =>
        {
            var alive = new FixedBitSet(leaf.Reader.MaxDoc);
            for (var number = 0; number < leaf.Reader.MaxDoc; number++)
                if (_subjects[leaf.DocBase + number] is not null)
                    alive.Set(number);
            return new AliveReader(leaf.AtomicReader, alive);
        });
    }
}
