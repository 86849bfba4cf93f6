using Fairway.Statistics;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Charts;

internal sealed record ChartPageView(Frame Frame, Dataset Dataset, LocalText Text, string Chart, string Headline, TrustedHtml Html) : ViewModel(Frame);
