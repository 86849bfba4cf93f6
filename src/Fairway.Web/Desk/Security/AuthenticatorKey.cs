using Fairway.Web.Accounts.Totp;
using QRCoder;

namespace Fairway.Web.Desk.Security;

/// <summary>The key of an authenticator, as its owner gets it into one.</summary>
internal static class AuthenticatorKey
{
    private const string Issuer = "Fairway desk";
    private const int Group = 4;

    /// <summary>Of one module of the picture, in pixels.</summary>
    private const int ModulePixels = 6;

    public static string Grouped(string key) => string.Join(' ', key.Chunk(Group).Select(letters => new string(letters)));

    /// <summary>A QR code in SVG of https://github.com/google/google-authenticator/wiki/Key-Uri-Format: dark on light whatever the page, as scanners need it.</summary>
    public static string Picture(string key, string email)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Uri(key, email), QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(ModulePixels);
    }

    public static string Uri(string key, string email) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(Issuer)}:{System.Uri.EscapeDataString(email)}?secret={key}&issuer={System.Uri.EscapeDataString(Issuer)}&digits={TotpCode.Digits}";
}
