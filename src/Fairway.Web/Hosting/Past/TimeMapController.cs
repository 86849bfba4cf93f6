using System.Collections.Immutable;
using System.Globalization;
using Fairway.Web.Data;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Hosting.Past;

/// <summary>Every state of an address, as RFC 7089, section 5 lists them.</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class TimeMapController : DataController
{
    public const string Root = "/timemap";
    public const string ContentType = "application/link-format";

    /// <summary>Most states in one list; the others follow in lists of their own, which it names.</summary>
    public const int MostStates = 5000;

    /// <param name="original">An address on this site, with its query.</param>
    internal static string AddressOf(string original, int page = 1)
    {
        // A slash at the end is not canonical.
        var rest = original == "/" || original.StartsWith("/?", StringComparison.Ordinal) ? original[1..] : original;
        return page == 1 ? $"{Root}/link{rest}" : string.Create(CultureInfo.InvariantCulture, $"{Root}/{page}{rest}");
    }

    [Read(Root + "/link/{**address}")]
    public IActionResult First(string? address, [FromServices] IServiceProvider services) => List(address, 1, services);

    [Read(Root + "/{page:int:min(2)}/{**address}")]
    public IActionResult Further(string? address, int page, [FromServices] IServiceProvider services) => List(address, page, services);

    private IActionResult List(string? address, int page, IServiceProvider services)
    {
        var root = services.GetRequiredService<PublicAddress>();
        var whole = root.Of("/");
        var path = new PathString(address is null ? "/" : address.StartsWith(whole, StringComparison.Ordinal) ? address[(whole.Length - 1)..] : "/" + address);
        if (!TimedAddress.IsTimed(path) || TimedAddress.IsSearch(path))
            return NoStates(path);
        var states = Mementos.Of(Site, path);
        var pages = (states.Length + MostStates - 1) / MostStates;
        if (page > pages)
            return NoStates(path);

        Share();
        return Content(Write(root, path, states, page, pages), ContentType);
    }

    private string Write(PublicAddress root, PathString path, ImmutableArray<DateTimeOffset> states, int page, int pages)
    {
        var original = path.ToUriComponent() + PastQuery.Encoded(Request.QueryString);
        var lines = new List<string>(MostStates + pages + 2)
        {
            $"<{root.Of(original)}>; rel=\"original timegate\"",
        };
        for (var i = 1; i <= pages; i++)
            lines.Add(MapLine(root, original, states, i, i == page ? "self" : "timemap"));

        var parameter = TimedAddress.ParametersOf(path)[0];
        var end = Math.Min(page * MostStates, states.Length);
        for (var place = (page - 1) * MostStates; place < end; place++)
            lines.Add(MementoLinks.Memento(root, original, parameter, states[place], MementoLinks.Relation(place, null, states.Length)));
        return string.Join(",\n", lines) + "\n";
    }

    private static string MapLine(PublicAddress root, string original, ImmutableArray<DateTimeOffset> states, int page, string relation)
    {
        var (first, last) = (states[(page - 1) * MostStates], states[Math.Min(page * MostStates, states.Length) - 1]);
        return $"<{root.Of(AddressOf(original, page))}>; rel=\"{relation}\"; type=\"{ContentType}\"{MementoLinks.Span(first, last)}";
    }

    private IActionResult NoStates(PathString path) => Refuse(ApiProblem.NotFound("no-states", $"No state of {path} is kept: nothing was published there."));
}
