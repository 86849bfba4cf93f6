using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Data.Api;

/// <summary>The API for people: one page, in English, under a notice in the reader's language where that is another.</summary>
[EnableRateLimiting(Concurrency.Pages)]
internal sealed class ApiReferenceController(IOptions<FairwayOptions> options) : ReadingController
{
    [Read("/{language:offered}/data/api"), Kept]
    public IActionResult Read(Reader reader)
    {
        var source = reader.Site.Languages.Source;
        var frame = new Frame
        {
            Reader = reader,
            Title = ApiReferenceView.Title,
            Description = ApiReferenceView.Summary,
            TextLanguage = source,
            CanonicalPath = Addresses.ApiReference(source.Tag),
            Alternates = [new Alternate(source, Addresses.ApiReference(source.Tag))],
            IsIndexed = reader.Tag == source.Tag,
        };
        var quota = options.Value.ApiRequestsPerMinute;
        return Show("ApiReference", new ApiReferenceView(frame, source, quota, ApiReferenceExamples.Of(reader.Site.Content.Datasets.ContainsKey)));
    }
}
