using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Fairway.Web.Desk.Hosting;

/// <summary>The form of an action that holds more than <see cref="DeskLimits.FormBytes"/>. <see cref="DeskGate"/> lets it through to that action alone.</summary>
/// <param name="bytes">Of the whole request.</param>
/// <param name="fields">Of the form.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LargeFormAttribute(int bytes, int fields = DeskLimits.FormFields) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Bytes => bytes;

    /// <summary>Before the token is looked for, which reads the form; as <see cref="Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute"/>.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context) => context.HttpContext.Features.Set<IFormFeature>(new FormFeature(
        context.HttpContext.Request, new FormOptions { ValueCountLimit = fields, ValueLengthLimit = bytes, BufferBodyLengthLimit = bytes, MultipartBodyLengthLimit = bytes }));
}
