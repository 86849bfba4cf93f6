using System.Text;
using Fairway.Content.Editing;
using NetVips;

namespace Fairway.Tests.Content.Editing;

public sealed class PictureIntakeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("<script>alert(1)</script>");

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".webp")]
    public void A_picture_is_taken_by_its_bytes_and_written_anew(string kind)
    {
        using var drawn = Noise(300, 200);
        byte[] sent = drawn.WriteToBuffer(kind);

        var taken = PictureIntake.Take(sent);

        Assert.Null(taken.Fault);
        using var kept = Image.NewFromBuffer(taken.Bytes!);
        Assert.Equal((300, 200), (kept.Width, kept.Height));
        Assert.NotEqual(sent, taken.Bytes);
    }

    [Fact]
    public void What_a_camera_wrote_into_it_is_gone_and_it_stands_upright()
    {
        using var drawn = Noise(400, 300);
        using var told = drawn.Mutate(image =>
        {
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "51/1 30/1 26/1 (51, 30, 26, Rational, 3 components, 24 bytes)");
            image.Set(GValue.GStrType, "exif-ifd0-Model", "Camera 5000 (Camera 5000, ASCII, 12 components, 12 bytes)");
            image.Set(GValue.GIntType, "orientation", 6);
        });
        var sent = told.JpegsaveBuffer(q: 90);
        Assert.Contains("Camera 5000", Encoding.Latin1.GetString(sent), StringComparison.Ordinal);

        var taken = PictureIntake.Take(sent);

        using var kept = Image.NewFromBuffer(taken.Bytes!);
        Assert.Equal((300, 400), (kept.Width, kept.Height));
        Assert.DoesNotContain(kept.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("icc", StringComparison.Ordinal) || field.StartsWith("xmp", StringComparison.Ordinal));
        Assert.DoesNotContain("Camera 5000", Encoding.Latin1.GetString(taken.Bytes!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    public void What_is_hidden_behind_a_picture_is_gone(string kind)
    {
        using var drawn = Noise(64, 64);

        var taken = PictureIntake.Take([.. drawn.WriteToBuffer(kind), .. Secret]);

        Assert.True(taken.Fault is not null || !Encoding.Latin1.GetString(taken.Bytes!).Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wide_picture_is_made_smaller_and_a_small_one_stays()
    {
        using var wide = Noise(3200, 400);
        using var kept = Image.NewFromBuffer(PictureIntake.Take(wide.JpegsaveBuffer()).Bytes!);

        Assert.Equal((1600, 200), (kept.Width, kept.Height));
    }

    [Fact]
    public void What_shines_through_stays_so()
    {
        using var clear = Image.Black(50, 50, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb);
        var taken = PictureIntake.Take(clear.WebpsaveBuffer(lossless: true));

        Assert.Equal(".png", taken.Ending);
        using var kept = Image.NewFromBuffer(taken.Bytes!);
        Assert.True(kept.HasAlpha());
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public void Another_kind_of_file_is_refused_whatever_it_is_called(string text) => Assert.Equal(PictureFault.OtherKind, PictureIntake.Take(Encoding.UTF8.GetBytes(text)).Fault);

    [Theory]
    [InlineData(".png", 2)]
    [InlineData(".jpg", 2)]
    [InlineData(".webp", 2)]
    [InlineData(".png", 20)]
    public void A_picture_that_ends_too_early_is_refused(string kind, int part)
    {
        using var drawn = Noise(300, 200);
        byte[] sent = drawn.WriteToBuffer(kind);

        Assert.Equal(PictureFault.Broken, PictureIntake.Take(sent[..(sent.Length / part)]).Fault);
    }

    [Fact]
    public void A_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded()
    {
        // Nine thousand pixels each way of one colour are a few kilobytes.
        using var empty = Image.Black(9_000, 9_000);
        var bomb = empty.PngsaveBuffer(compression: 9);
        Assert.True(bomb.Length < PictureIntake.MaxBytes);

        Assert.Equal(PictureFault.TooManyPixels, PictureIntake.Take(bomb).Fault);
        Assert.Equal(PictureFault.TooLarge, PictureIntake.Take(new byte[PictureIntake.MaxBytes + 1]).Fault);
    }

    [Fact]
    public void A_moving_picture_is_refused()
    {
        using var two = Noise(50, 100);
        using var moving = two.Mutate(image => image.Set(GValue.GIntType, "page-height", 50));

        Assert.Equal(PictureFault.Moves, PictureIntake.Take(moving.WebpsaveBuffer(lossless: true)).Fault);
    }

    [Fact]
    public void Whatever_bytes_come_they_are_taken_or_refused()
    {
        using var drawn = Noise(40, 30);
        byte[][] pictures = [drawn.WriteToBuffer(".png"), drawn.WriteToBuffer(".jpg"), drawn.WriteToBuffer(".webp")];
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = (byte[])pictures[i % 3].Clone();
            for (var hits = random.Next(1, 8); hits > 0; hits--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var taken = PictureIntake.Take(bytes);
            Assert.True(taken.Fault is not null || taken.Bytes is not null);
        }
    }

    private static Image Noise(int width, int height)
    {
        using var grey = Image.Gaussnoise(width, height, sigma: 40, mean: 128, seed: 5);
        return grey.Cast(Enums.BandFormat.Uchar).Bandjoin(grey.Cast(Enums.BandFormat.Uchar), grey.Cast(Enums.BandFormat.Uchar)).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
