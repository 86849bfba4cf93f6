namespace Fairway.Search.Querying;

/// <summary>Goes through the matches of one shard in the order of their numbers. Each score is summed in the order of the query, so that the same document has the same score in any shard.</summary>
internal sealed class MatchScorer
{
    private readonly TextScorer[] _words;
    private readonly TextScorer[] _phrases;
    private readonly TextScorer[] _better;
    private readonly TextScorer[] _excluded;
    private readonly int _required;

    /// <summary>Every match has one of these: as many of the rarest words as leave too little worth in the others; or, without words, a phrase.</summary>
    private readonly TextScorer[] _leading;

    /// <summary>The other words, which are only asked about documents that the leading ones have.</summary>
    private readonly TextScorer[] _following;

    private readonly int _followingWorth;

    /// <summary>Whether no word can be missing.</summary>
    private readonly bool _allRequired;

    public MatchScorer(TextScorer[] words, int required, TextScorer[] phrases, TextScorer[] better, TextScorer[] excluded)
    {
        (_words, _required, _phrases, _better, _excluded) = (words, required, phrases, better, excluded);
        TextScorer[] rarestFirst = [.. words.OrderBy(word => word.Cost)];
        var rest = words.Sum(word => word.Worth);
        _allRequired = required > 0 && rest - words.Min(word => word.Worth) < required;
        var leading = 0;
        while (required > 0 && rest >= required)
            rest -= rarestFirst[leading++].Worth;
        _leading = required == 0 ? [phrases.MinBy(phrase => phrase.Cost)!] : rarestFirst[..leading];
        _following = rarestFirst[leading..];
        _followingWorth = rest;
    }

    /// <summary>The document that it stands at; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    public bool MoveNext()
    {
        var from = Document + 1;
        while (true)
        {
            var document = TextScorer.End;
            foreach (var word in _leading)
                document = Math.Min(document, word.GoTo(from));
            if (document == TextScorer.End)
                return false;

            from = Confirm(document);
            if (from == TextScorer.End)
                return false;
            if (from != document)
                continue;
            Document = document;
            return true;
        }
    }

    public float Score()
    {
        var sum = 0.0;
        foreach (var word in _words)
            sum += word.Document == Document ? word.Score() : 0;
        foreach (var phrase in _phrases)
            sum += phrase.Score();
        foreach (var part in _better)
            sum += part.GoTo(Document) == Document ? part.Score() : 0;
        return (float)sum;
    }

    /// <summary>The document if it matches, else the first after it that may.</summary>
    private int Confirm(int document)
    {
        if (_required > 0 && ConfirmWords(document) is var next && next != document)
            return next;
        foreach (var phrase in _phrases)
            if (phrase.GoTo(document) is var at && at != document)
                return at;
        foreach (var part in _excluded)
            if (part.GoTo(document) == document)
                return document + 1;
        return document;
    }

    private int ConfirmWords(int document)
    {
        var missing = _required;
        foreach (var word in _leading)
            missing -= word.Document == document ? word.Worth : 0;
        var left = _followingWorth;
        if (missing > left)
            return document + 1;
        foreach (var word in _following)
        {
            left -= word.Worth;
            if (word.GoTo(document) == document)
                missing -= word.Worth;
            else if (missing > left)
                return _allRequired ? word.Document : document + 1;
        }

        return document;
    }
}
