namespace Fairway.Web.Desk.Drafts;

/// <summary>What a draft is of.</summary>
internal enum DraftKind
{
    /// <summary>A page: its facts, its text in the source language, its pictures, and what becomes of its address.</summary>
    Page,

    /// <summary>The text of a page in one other language.</summary>
    Translation,

    /// <summary>A dataset: what it is and its data.</summary>
    Dataset,

    /// <summary>The words of a dataset in one other language.</summary>
    DataTranslation,
}
