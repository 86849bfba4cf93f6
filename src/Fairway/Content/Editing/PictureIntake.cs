using Fairway.Content.Reading;
using Fairway.Input;
using NetVips;

namespace Fairway.Content.Editing;

/// <summary>
/// Makes of what somebody sends a picture that readers can be given: decoded by libvips within limits, turned as its camera was held, and written anew, so that
/// nothing is left of the bytes that came: no place, no camera, no profile, nothing hidden before, in or after the picture.
/// </summary>
public static class PictureIntake
{
    /// <summary>Bytes of what is sent.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Pixels of what is sent, before it is made smaller: a camera's 40 megapixels.</summary>
    public const int MaxPixels = 40_000_000;

    /// <summary>Pixels across, of what is kept; a wider one is made smaller.</summary>
    public const int MaxWidth = 1_600;

    /// <summary>A drawing that is larger as PNG is kept as JPEG, where nothing shines through it.</summary>
    private const int MaxPngBytes = 400 * 1024;

    private const int Quality = 82;

    // One is decoded at a time: each takes tens of megabytes and both processors.
    private static readonly Lock Turn = new();

    /// <param name="sent">PNG, JPEG or WebP, by its bytes, whatever it is called.</param>
    public static PictureTaken Take(byte[] sent)
    {
        if (!ModuleInitializer.VipsInitialized)
            return new(PictureFault.NoLibrary);
        if (sent.Length > MaxBytes)
            return new(PictureFault.TooLarge);
        if (LoaderOf(sent) is not { } load)
            return new(PictureFault.OtherKind);
        lock (Turn)
        {
            try
            {
                return Make(load);
            }
            catch (VipsException)
            {
                return new(PictureFault.Broken);
            }
        }
    }

    /// <summary>Each kind has its own reader: none is guessed, and no other of the many that libvips has is ever asked.</summary>
    private static Func<Image>? LoaderOf(byte[] sent)
    {
        var bytes = sent.AsSpan();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]))
            return () => Image.PngloadBuffer(sent, failOn: Enums.FailOn.Error);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]))
            return () => Image.JpegloadBuffer(sent, failOn: Enums.FailOn.Error);
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8))
            return () => Image.WebploadBuffer(sent, failOn: Enums.FailOn.Error);
        return null;
    }

    private static PictureTaken Make(Func<Image> load)
    {
        // Of the header alone: no pixel is decoded before it is known how many there are.
        using var sent = load();
        if ((long)sent.Width * sent.Height > MaxPixels)
            return new(PictureFault.TooManyPixels);
        if (sent.Contains("n-pages") && sent.Get("n-pages") is > 1)
            return new(PictureFault.Moves);

        using var upright = sent.Autorot();
        using var colours = upright.Colourspace(Enums.Interpretation.Srgb);
        using var small = colours.ThumbnailImage(MaxWidth, height: ContentLimits.MaxPictureSide, size: Enums.Size.Down);
        if (small.HasAlpha())
            return Kept(small.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None), PictureName.Png);
        var drawing = small.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
        return drawing.Length <= MaxPngBytes ? Kept(drawing, PictureName.Png) : Kept(small.JpegsaveBuffer(q: Quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None), PictureName.Jpeg);
    }

    private static PictureTaken Kept(byte[] bytes, string ending) => bytes.Length > ContentLimits.MaxPictureBytes ? new(PictureFault.TooLarge) : new(null, bytes, ending);
}

/// <param name="Fault">Why it is not taken; null when it is.</param>
/// <param name="Bytes">As they are kept.</param>
/// <param name="Ending">Of the name of the file.</param>
public readonly record struct PictureTaken(PictureFault? Fault, byte[]? Bytes = null, string Ending = "");

public enum PictureFault
{
    /// <summary>Neither PNG nor JPEG nor WebP.</summary>
    OtherKind,

    /// <summary>More bytes than are taken, or kept.</summary>
    TooLarge,
    TooManyPixels,

    /// <summary>It has more pictures than one.</summary>
    Moves,

    /// <summary>It ends too early, or is not what it says.</summary>
    Broken,

    /// <summary>This machine has no library to read it.</summary>
    NoLibrary,
}
