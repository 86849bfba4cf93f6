using System.Globalization;

namespace Fairway.Web.Desk.Translation;

/// <summary>Where a text of the source is from: a release, or a revision of the draft of the page. A form names the one that it was made for, as <c>r12</c> or <c>d5.3</c>.</summary>
internal readonly record struct SourceOrigin(int Release, int Draft = 0, int Revision = 0)
{
    public bool IsDraft => Draft > 0;

    public static bool TryParse(string? text, out SourceOrigin origin)
    {
        origin = default;
        int[] numbers = text is { Length: > 1 and < 30 } ? [.. text[1..].Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)] : [];
        if (numbers.Contains(0))
            return false;
        origin = (text?[0], numbers) switch
        {
            ('r', [var release]) => new(release),
            ('d', [var draft, var revision]) => new(0, draft, revision),
            _ => default,
        };
        return origin != default;
    }

    public override string ToString() => IsDraft
        ? string.Create(CultureInfo.InvariantCulture, $"d{Draft}.{Revision}")
        : string.Create(CultureInfo.InvariantCulture, $"r{Release}");
}
