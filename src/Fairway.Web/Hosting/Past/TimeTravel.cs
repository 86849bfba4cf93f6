using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Hosting.Past;

/// <summary>
/// Stands before <see cref="StoredPages"/>: a request that names a time is handed the site of then, and goes on as any other. Its answer is
/// sent and not kept. A request without query and Accept-Datetime passes at the cost of looking at them.
/// </summary>
internal sealed class TimeTravel(
    RequestDelegate next, Serving serving, Assets assets, Lazy<SiteArchive> archive, PastLimit limit, PastAnswers answers, PublicAddress address, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return request.QueryString.HasValue || request.Headers.ContainsKey(MementoLinks.AcceptDatetime) ? Look(context) : next(context);
    }

    private Task Look(HttpContext context)
    {
        var request = context.Request;
        if (serving.Current is not { } current
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !TimedAddress.IsTimed(request.Path)
            || assets.TryGet(request.Path.Value!, out _))
        {
            return next(context);
        }

        var times = PastQuery.Times(request);
        if (times.Count == 0)
            return request.Headers.ContainsKey(MementoLinks.AcceptDatetime) ? TimeGate.Answer(context, current, address, next) : next(context);

        var parameter = TimedAddress.ParametersOf(request.Path)[0];
        if (TimedAddress.IsSearch(request.Path))
            return PastRefusal.NoSearch(context, current, parameter);
        if (times.Count > 1 || !AskedTime.TryParse(times, out var asked))
            return PastRefusal.Unreadable(context, current, parameter);

        request.QueryString = PastQuery.Without(request);
        // What is to come is not known: the present is shown, and promises nothing.
        if (asked.Instant > time.GetUtcNow())
            return next(context);
        return current.Site.Log.At(asked.Instant) is { } release
            ? Travel(context, current, release, asked)
            : PastRefusal.BeforeFirst(context, current);
    }

    private async Task Travel(HttpContext context, ServedSite current, Release release, AskedTime asked)
    {
        using var lease = await limit.Enter(context.RequestAborted);
        if (!lease.IsAcquired)
        {
            await Concurrency.Refuse(context, context.RequestAborted);
            return;
        }

        var request = context.Request;
        var view = PastViews.Of(current.Site, release, asked, request.Path, request.QueryString);
        var served = current.InThePast(archive.Value.At(current.Site, release, context.RequestAborted), view);
        context.Features.Set(served);
        context.Response.Headers[ServedSite.ReleaseHeader] = served.ReleaseValue;
        answers.Mark(context, current.Site, view);
        await next(context);
    }
}
