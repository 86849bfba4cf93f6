using Fairway.Statistics;

namespace Fairway.Web.Reading;

/// <summary>[p] and its kin behind a number; nothing for a final one.</summary>
internal sealed record StatusMark(Frame Frame, ValueStatus Status) : ViewModel(Frame);
