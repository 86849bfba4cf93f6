using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting.Caching;

/// <summary>Reads Accept-Encoding with its weights (RFC 9110, section 12.5.3), without allocating.</summary>
public static class AcceptEncoding
{
    private const int Unnamed = -1;
    private const int FullWeight = 1000;

    /// <summary>
    /// The coding that the reader prefers; of equals Brotli, then gzip. A reader who refuses every coding, and identity too,
    /// is given identity: a page is better than a refusal.
    /// </summary>
    public static ContentCoding Choose(StringValues header)
    {
        var (brotli, gzip, identity, any) = (Unnamed, Unnamed, Unnamed, Unnamed);
        foreach (var value in header)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan()[range];
                var semicolon = item.IndexOf(';');
                var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
                var weight = semicolon < 0 ? FullWeight : ReadWeight(item[(semicolon + 1)..].Trim());

                if (weight == Unnamed)
                    continue;
                if (Is(name, "br"))
                    brotli = weight;
                else if (Is(name, "gzip") || Is(name, "x-gzip"))
                    gzip = weight;
                else if (Is(name, "identity"))
                    identity = weight;
                else if (Is(name, "*"))
                    any = weight;
            }
        }

        brotli = brotli != Unnamed ? brotli : Math.Max(any, 0);
        gzip = gzip != Unnamed ? gzip : Math.Max(any, 0);
        // Identity that is not named is acceptable, but any coding that is named is preferred to it.
        identity = Math.Max(identity, 0);
        return brotli > 0 && brotli >= gzip && brotli >= identity ? ContentCoding.Brotli
            : gzip > 0 && gzip >= identity ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    private static bool Is(ReadOnlySpan<char> name, string coding) => name.Equals(coding, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>q=</c> and 0 to 1 with at most three decimals, in thousandths; <see cref="Unnamed"/> for anything else.</summary>
    private static int ReadWeight(ReadOnlySpan<char> parameter)
    {
        if (parameter.Length is < 3 or > 7 || !parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            return Unnamed;

        var text = parameter[2..];
        if (text[0] is not ('0' or '1') || (text.Length > 1 && text[1] != '.'))
            return Unnamed;

        var weight = (text[0] - '0') * FullWeight;
        var place = FullWeight / 10;
        for (var i = 2; i < text.Length; i++, place /= 10)
        {
            if (!char.IsAsciiDigit(text[i]))
                return Unnamed;
            weight += (text[i] - '0') * place;
        }

        return weight <= FullWeight ? weight : Unnamed;
    }
}
