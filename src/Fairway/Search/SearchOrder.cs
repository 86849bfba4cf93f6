namespace Fairway.Search;

/// <summary>The order of hits. In each, what is in the reader's language comes first.</summary>
public enum SearchOrder
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Newest first; of one day, best match first.</summary>
    Date,
}
