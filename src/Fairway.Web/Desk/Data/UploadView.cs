using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Data;

/// <summary>Where new data for one dataset are taken.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Words">Of the public pages, in the reader's language or the site's source.</param>
/// <param name="Today">UTC.</param>
/// <param name="Row">The dataset.</param>
/// <param name="Form">As it was typed.</param>
/// <param name="Faults">Of the file that was refused.</param>
/// <param name="Source">The language of the note.</param>
internal sealed record UploadView(DeskFrame Frame, Messages Words, DateOnly Today, DataRow Row, UploadForm Form, ImmutableArray<Fault> Faults, Language Source) : DeskModel(Frame);

/// <summary>What is wrong with a file, or was warned of.</summary>
internal sealed record FaultTableView(DeskFrame Frame, ImmutableArray<Fault> Faults, string Caption) : DeskModel(Frame);
