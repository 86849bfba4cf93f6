namespace Fairway.Statistics.Versions;

/// <summary>What made a version of a dataset.</summary>
public enum VersionKind
{
    /// <summary>New rows; older values may have been revised with them.</summary>
    Update,

    /// <summary>Values that were published before changed, by the publisher's own later knowledge.</summary>
    Revision,

    /// <summary>What an earlier version said was wrong, and is put right; readers of the earlier versions are told.</summary>
    Correction,

    /// <summary>Columns came, went or changed their meaning.</summary>
    Structure,
}
