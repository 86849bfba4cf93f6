namespace Fairway.Web.Reading;

/// <summary>What a view shows. One sealed record for each view; everything that a view says is in it.</summary>
internal abstract record ViewModel(Frame Frame);
