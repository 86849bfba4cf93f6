namespace Fairway.Sites.Merging;

/// <summary>A paragraph, or a field, as two people left it who began with the same.</summary>
/// <param name="Field">Its name; null for a paragraph, or several in a row.</param>
/// <param name="Base">What both began with; null where it is new.</param>
/// <param name="Mine">Null where it is taken away.</param>
/// <param name="Theirs">Null where it is taken away.</param>
public sealed record MergePiece(string? Field, string? Base, string? Mine, string? Theirs)
{
    /// <summary>Both changed it, and differently.</summary>
    public bool IsConflict => Mine != Theirs && Mine != Base && Theirs != Base;

    /// <summary>What whoever changed it made of it; of a conflict, mine.</summary>
    public string? Merged => Mine == Base ? Theirs : Mine;

    public static MergePiece Same(string? field, string text) => new(field, text, text, text);
}
