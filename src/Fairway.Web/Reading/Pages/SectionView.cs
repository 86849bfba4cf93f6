using System.Collections.Immutable;
using Fairway.Sites;

namespace Fairway.Web.Reading.Pages;

internal sealed record SectionView(Frame Frame, string Section, ImmutableArray<PageReading> Pages) : ViewModel(Frame);
