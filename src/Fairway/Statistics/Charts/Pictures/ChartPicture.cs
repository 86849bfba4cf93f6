using System.Text;
using Fairway.Languages;
using NetVips;

namespace Fairway.Statistics.Charts.Pictures;

/// <summary>A chart's file as PNG, drawn by libvips and librsvg with the fonts of the machine. It takes some hundred milliseconds: keep what it made.</summary>
public static class ChartPicture
{
    /// <summary>A normal picture has twice the pixels of its drawing, for dense screens; a card has exactly those that cards are made of.</summary>
    public const double NormalScale = 2;

    private const int Compression = 9;

    /// <summary>Why no picture can be made here in a language, as a sentence for who runs the site; null when one can.</summary>
    public static string? Problem(Language language)
    {
        if (!ModuleInitializer.VipsInitialized)
            return "The library that draws pictures, libvips, is not there for this system. The chart is there as SVG.";
        var font = language.Typography is { Fonts: [var first, ..] } ? first : "Noto Sans";
        return InstalledFonts.Has(font)
            ? null
            : $"The font '{font}', which a picture in {language.EnglishName} needs, is not installed on the server: install fonts-noto-core. The chart is there as SVG.";
    }

    /// <param name="svg">A file of <see cref="ChartRenderer.RenderFile"/>.</param>
    /// <param name="scale">Pixels of the picture for one of the drawing.</param>
    /// <param name="texts">Keyword and words that the picture says of itself, in chunks that programs for pictures read.</param>
    /// <exception cref="InvalidOperationException">None can be made here: ask <see cref="Problem"/> before.</exception>
    public static byte[] Draw(string svg, double scale, params ReadOnlySpan<(string Keyword, string Words)> texts)
    {
        if (!ModuleInitializer.VipsInitialized)
            throw new InvalidOperationException("libvips could not be loaded.", ModuleInitializer.Exception);
        using var image = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg), dpi: 72, scale: scale);
        using var flat = image.Flatten([252, 252, 250]);
        var png = flat.PngsaveBuffer(compression: Compression, palette: true, bitdepth: 8, effort: 4, keep: Enums.ForeignKeep.None);
        return PngTexts.Add(png, texts);
    }
}
