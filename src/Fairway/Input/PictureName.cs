namespace Fairway.Input;

/// <summary>Names of picture files: a name that an address may hold, and one of two endings.</summary>
public static class PictureName
{
    public const string Png = ".png";
    public const string Jpeg = ".jpg";

    public static bool IsValid(string? name) => name is { Length: > 4 } && (name.EndsWith(Png, StringComparison.Ordinal) || name.EndsWith(Jpeg, StringComparison.Ordinal)) && Slug.IsValid(name[..^4]);
}
