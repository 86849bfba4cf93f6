using System.Collections.Immutable;
using Fairway.Languages;

namespace Fairway.Web.Reading.Pages;

/// <param name="Languages">The reader's own first.</param>
internal sealed record ChooserView(Frame Frame, ImmutableArray<Language> Languages) : ViewModel(Frame);
