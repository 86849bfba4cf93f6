using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Web.Reading;

namespace Fairway.Web.Data;

internal sealed record CatalogueView(Frame Frame, ImmutableArray<CatalogueEntry> Entries) : ViewModel(Frame);

internal sealed record CatalogueEntry(Dataset Dataset, LocalText Text);
