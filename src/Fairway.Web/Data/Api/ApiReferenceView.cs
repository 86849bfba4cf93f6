using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Api;

/// <param name="Source">The language of the reference.</param>
/// <param name="RequestsPerMinute">Allowed to one client.</param>
internal sealed record ApiReferenceView(Frame Frame, Language Source, int RequestsPerMinute, ImmutableArray<ReferenceExample> Examples) : ViewModel(Frame)
{
    public const string Title = "API";
    public const string Summary = "Every figure, row, page and release of this site for programs: open to all, without a key, from any origin.";
}

/// <param name="Text">What is asked, in English.</param>
internal sealed record ReferenceExample(string Text, string Address);
