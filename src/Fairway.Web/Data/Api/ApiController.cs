using System.Text.Json.Serialization.Metadata;
using Fairway.Languages;
using Fairway.Web.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Data.Api;

/// <summary>What the API's controllers share.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
public abstract class ApiController : DataController
{
    /// <summary>In which the API names things: the site's source language. Readers' languages are for pages.</summary>
    private protected Messages Messages => Site.Messages(Site.Languages.Source.Tag);

    private protected JsonBytes<T> Answer<T>(T value, JsonTypeInfo<T> type)
    {
        Share();
        return new JsonBytes<T>(value, type);
    }
}
