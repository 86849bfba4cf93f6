namespace Fairway.Web.Desk.Writing;

/// <summary>What the forms of writers may hold.</summary>
internal static class WritingLimits
{
    /// <summary>Bytes of the editor's form: a text of 256 KB in letters that a form writes as nine signs, with its facts.</summary>
    public const int FormBytes = 2 * 1024 * 1024;

    /// <summary>Fields of it, and of a form that decides conflicts: topics and audiences are one each, a conflict is two.</summary>
    public const int FormFields = 4096;

    /// <summary>Releases that are offered to go back to, the newest.</summary>
    public const int MaxRestorable = 100;
}
