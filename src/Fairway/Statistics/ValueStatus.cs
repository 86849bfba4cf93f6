namespace Fairway.Statistics;

/// <summary>Why a value is missing or uncertain. Shorthand of the Government Analysis Function in brackets.</summary>
public enum ValueStatus
{
    /// <summary>No mark.</summary>
    Final,

    /// <summary>[p]</summary>
    Provisional,

    /// <summary>[r]</summary>
    Revised,

    /// <summary>[x]</summary>
    NotCollected,

    /// <summary>[z]</summary>
    NotApplicable,

    /// <summary>[c]</summary>
    Suppressed,

    /// <summary>[e]</summary>
    Estimated,
}
