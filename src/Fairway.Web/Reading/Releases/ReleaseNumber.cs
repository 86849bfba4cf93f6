using System.Globalization;
using Fairway.Releases;

namespace Fairway.Web.Reading.Releases;

/// <summary>How an address names a release: by its number, or by the id of its commit.</summary>
internal static class ReleaseNumber
{
    /// <returns>Null where there is no such release.</returns>
    public static Release? Find(ReleaseLog log, string text)
    {
        if (ReleaseId.TryParse(text, out var id))
            return log.Find(id);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Write(number) == text ? log.Find(number) : null;
    }

    public static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
