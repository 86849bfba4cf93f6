namespace Fairway.Web.Desk.Translation;

/// <summary>Who translates a page into a language, whether they have begun or not.</summary>
internal sealed class Assignment
{
    /// <summary><see cref="Drafts.DraftSubject"/> of a translation, as text.</summary>
    public required string Subject { get; init; }

    public required string Account { get; set; }

    /// <summary>The account that said so: the same one, or a publisher or administrator.</summary>
    public required string By { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; set; }
}
