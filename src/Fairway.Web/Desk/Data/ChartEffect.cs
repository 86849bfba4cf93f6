using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Web.Desk.Data;

/// <summary>A chart that is drawn otherwise.</summary>
/// <param name="Name">In <c>dataset.yaml</c>.</param>
/// <param name="Headlines">Before and after, in each language of the desk that the site offers, and in its source language; empty text where it is not drawn.</param>
internal sealed record ChartEffect(string Name, ImmutableDictionary<LanguageTag, (string Before, string After)> Headlines);
