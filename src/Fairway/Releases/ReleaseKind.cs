namespace Fairway.Releases;

/// <summary>Why a release was made.</summary>
public enum ReleaseKind
{
    /// <summary>New or changed content.</summary>
    Publication,

    /// <summary>An older tree again.</summary>
    Rollback,
}
