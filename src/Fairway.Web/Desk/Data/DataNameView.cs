using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Data;

/// <summary>What a dataset is called, in the language of the words or the site's source.</summary>
internal sealed record DataNameView(DeskFrame Frame, Messages Words, Dataset Dataset) : DeskModel(Frame);
