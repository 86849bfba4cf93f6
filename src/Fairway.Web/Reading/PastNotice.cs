namespace Fairway.Web.Reading;

/// <summary>Stands above an older page.</summary>
internal sealed record PastNotice(Frame Frame, PastView Past) : ViewModel(Frame);
