using Microsoft.AspNetCore.Mvc.Routing;

namespace Fairway.Web.Reading;

/// <summary>An action that reads: GET, and HEAD, which is the same without its body.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ReadAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
