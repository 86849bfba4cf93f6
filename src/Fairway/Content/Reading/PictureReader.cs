using System.Globalization;
using Fairway.Input;

namespace Fairway.Content.Reading;

/// <summary>Reads a picture of a page: what it is and how large, not what it shows.</summary>
internal static class PictureReader
{
    public static Picture? Read(ContentFiles files, TreeFile file)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        if (files.Bytes(file, ContentLimits.MaxPictureBytes) is not { } bytes)
            return null;
        if (PictureSize.Of(name, bytes) is not var (width, height))
        {
            files.Faults.Error(file.Path, 1, 1, "bad-picture", $"This is no picture, or not of the kind that its name says. Put it in at the desk, or save it anew as {PictureName.Png} or {PictureName.Jpeg}.");
            return null;
        }

        if (width > ContentLimits.MaxPictureSide || height > ContentLimits.MaxPictureSide)
        {
            files.Faults.Error(file.Path, 1, 1, "picture-too-large", string.Create(CultureInfo.InvariantCulture, $"The picture has {width} by {height} pixels; the most is {ContentLimits.MaxPictureSide} in each direction. Make it smaller."));
            return null;
        }

        var (tree, path) = (files.Tree, file.Path);
        return new Picture(name, width, height, bytes, token => tree.Read(path, token));
    }
}
