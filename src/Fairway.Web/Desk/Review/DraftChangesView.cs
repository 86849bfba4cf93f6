using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Review;

/// <param name="Frame">Around it.</param>
/// <param name="Page">The draft.</param>
/// <param name="Rendered">Pages that can be compared as readers see them.</param>
/// <param name="Shown">What was chosen; null where the draft changes nothing.</param>
internal sealed record DraftChangesView(DeskFrame Frame, DraftPage Page, ImmutableArray<RenderedPage> Rendered, ShownChange? Shown) : DeskModel(Frame)
{
    public string Address => DeskAddresses.Draft(Page.Draft.Id);

    public string AddressOf(ChangedPart part) => $"{Address}/changes?file={Uri.EscapeDataString(part.Path)}";

    public string AddressOf(RenderedPage page) => $"{Address}/changes?page={Uri.EscapeDataString(page.Page.ToString())}&language={page.Language.Tag}";

    /// <summary>The file that a remark on what is shown is about.</summary>
    public string ShownPath => Shown switch
    {
        ShownFile file => file.Part.Path,
        ShownPage shown => Page.Parts.FirstOrDefault(part => part.Page == shown.Page.Page && part.Language == shown.Page.Language)?.Path ?? "",
        _ => "",
    };

    public bool IsShown(ChangedPart part) => Shown is ShownFile file && file.Part == part;

    public bool IsShown(RenderedPage page) => Shown is ShownPage shown && shown.Page == page;
}
