using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

internal static class DraftFaultStatus
{
    /// <summary>With which status a refused step is answered.</summary>
    public static int Status(this DraftFault fault) => fault switch
    {
        DraftFault.NoDraft or DraftFault.NoRemark => StatusCodes.Status404NotFound,
        DraftFault.NotAllowed or DraftFault.OwnWork => StatusCodes.Status403Forbidden,
        DraftFault.NoStore => StatusCodes.Status503ServiceUnavailable,
        DraftFault.AlreadyOpen or DraftFault.Overtaken or DraftFault.NotChangeable or DraftFault.WrongState or DraftFault.OtherDigest or DraftFault.MovedOn => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
