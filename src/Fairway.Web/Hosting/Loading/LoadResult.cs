using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Sites;

namespace Fairway.Web.Hosting.Loading;

/// <param name="Site">Null when there is nothing to serve.</param>
/// <param name="Faults">Errors that refused the content, or warnings.</param>
internal sealed record LoadResult(Site? Site, ImmutableArray<Fault> Faults);
