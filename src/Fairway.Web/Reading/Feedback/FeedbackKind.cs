using Fairway.Input.Yaml;

namespace Fairway.Web.Reading.Feedback;

/// <summary>What a reader's message is about. The numbers are stored.</summary>
internal enum FeedbackKind
{
    /// <summary>Or out of date.</summary>
    Wrong = 1,

    /// <summary>Hard to understand.</summary>
    Unclear = 2,
    Translation = 3,

    /// <summary>Something does not work.</summary>
    Broken = 4,
    Other = 5,
}

internal static class FeedbackKinds
{
    public static readonly FeedbackKind[] All = Enum.GetValues<FeedbackKind>();

    /// <summary>As forms and messages call it.</summary>
    public static string Code(this FeedbackKind kind) => KebabName.Of(kind);

    /// <summary>Anything that is no kind is <see cref="FeedbackKind.Other"/>: what the reader wrote counts.</summary>
    public static FeedbackKind Parse(string? code) => code is not null && KebabName.TryParse(code, out FeedbackKind kind) ? kind : FeedbackKind.Other;
}
