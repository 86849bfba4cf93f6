using Fairway.Languages;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Reading;

/// <summary><c>{language:offered}</c>: a language of the site, by its own tag. Anything else is not an address.</summary>
internal sealed class OfferedConstraint : IRouteConstraint
{
    public const string Name = "offered";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value)
        && value is string text
        && LanguageTag.TryParse(text, out var tag)
        && tag.Value == text
        && httpContext?.Features.Get<ServedSite>()?.Site.Languages.TryGet(tag, out _) == true;
}
