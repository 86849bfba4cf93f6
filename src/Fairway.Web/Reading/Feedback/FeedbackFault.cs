using Fairway.Input.Yaml;

namespace Fairway.Web.Reading.Feedback;

/// <summary>Why a message was not taken.</summary>
internal enum FeedbackFault
{
    TooShort,
    TooLong,

    /// <summary>It was not sent by a form of this site.</summary>
    Elsewhere,
    TooMany,

    /// <summary>It could not be kept.</summary>
    Closed,
}

internal static class FeedbackFaults
{
    /// <summary>Of the sentence for the reader.</summary>
    public static string Key(this FeedbackFault fault) => "feedback.fault." + KebabName.Of(fault);

    public static int Status(this FeedbackFault fault) => fault switch
    {
        FeedbackFault.Elsewhere => StatusCodes.Status403Forbidden,
        FeedbackFault.TooMany => StatusCodes.Status429TooManyRequests,
        FeedbackFault.Closed => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
