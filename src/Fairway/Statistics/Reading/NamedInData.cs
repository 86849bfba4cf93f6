namespace Fairway.Statistics.Reading;

/// <summary>What the texts of a dataset name in its data, which are read after them.</summary>
internal sealed class NamedInData
{
    /// <summary>Words of dimensions that are given a name.</summary>
    public List<NamedWord> Words { get; } = [];

    /// <summary>Versions whose note is in another language.</summary>
    public List<NamedVersion> Versions { get; } = [];
}
