using System.Collections.Immutable;

namespace Fairway.Search.Indexing;

/// <summary>What the dead documents of a shard still count for in its statistics, to be taken away from them. Immutable.</summary>
internal sealed class DeadTerms
{
    private readonly ImmutableDictionary<(string Field, string Term), int> _documents;
    private readonly ImmutableDictionary<string, long> _lengths;

    private DeadTerms(ImmutableDictionary<(string Field, string Term), int> documents, ImmutableDictionary<string, long> lengths) => (_documents, _lengths) = (documents, lengths);

    public static DeadTerms None { get; } = new(ImmutableDictionary<(string Field, string Term), int>.Empty, ImmutableDictionary.Create<string, long>(StringComparer.Ordinal));

    /// <summary>Dead documents that have the term.</summary>
    public int Documents(string field, string term) => _documents.GetValueOrDefault((field, term));

    /// <summary>Length of the field in all dead documents together.</summary>
    public long Length(string field) => _lengths.GetValueOrDefault(field);

    /// <param name="died">Those that have died since.</param>
    public DeadTerms With(DocumentTerms died)
    {
        var documents = _documents.ToBuilder();
        foreach (var (term, count) in died.Documents)
            documents[term] = documents.GetValueOrDefault(term) + count;
        return new DeadTerms(documents.ToImmutable(), _lengths.SetItems(died.Lengths.Select(length => KeyValuePair.Create(length.Key, Length(length.Key) + length.Value))));
    }
}
