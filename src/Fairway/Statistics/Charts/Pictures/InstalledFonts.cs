using System.Collections.Frozen;

namespace Fairway.Statistics.Charts.Pictures;

/// <summary>
/// Which fonts this machine has, by the names of their files: where one is missing, the library would draw boxes with numbers in them instead of letters and
/// say nothing. Looked up once; a font that is installed later counts after a restart.
/// </summary>
internal static class InstalledFonts
{
    private static readonly Lazy<FrozenSet<string>> Names = new(Read);

    /// <param name="family">Such as "Noto Sans Arabic", whose file is NotoSansArabic-Regular.ttf.</param>
    public static bool Has(string family) => Names.Value.Contains(family.Replace(" ", "", StringComparison.Ordinal));

    private static FrozenSet<string> Read()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] folders = ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".fonts"), Path.Combine(home, ".local", "share", "fonts")];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.?tf", options))
            .Select(file => Path.GetFileNameWithoutExtension(file).Split('-')[0])
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
