using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>Addresses under the API, the files and the charts that nothing answers: a program wants a problem, not a page.</summary>
internal sealed class UnknownController : ApiController
{
    [Read("/api/{**path}"), Read("/data/{**path}"), Read("/charts/{**path}")]
    public IActionResult Any() => Refuse(ApiProblem.NotFound("unknown-address", $"Nothing is at {Request.Path}. The API begins at {ApiAddresses.Datasets}."));
}
