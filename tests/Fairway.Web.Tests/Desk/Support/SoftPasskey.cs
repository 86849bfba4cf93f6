using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>A device that makes one passkey and signs with it, as WebAuthn level 3 says, with ES256 and without attestation.</summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _user = "";
    private uint _uses;

    public string Origin { get; set; } = "https://fairway.example";

    /// <summary>Whether the device asks its owner for a finger, a face or a number.</summary>
    public bool Verifies { get; set; } = true;

    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _user = (string)asked["user"]!["id"]!;
        var point = _key.ExportParameters(false).Q;
        byte[] publicKey = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. AuthenticatorData((string)asked["rp"]!["id"]!, HasCredential), .. new byte[16], 0, (byte)_id.Length, .. _id, .. publicKey];
        byte[] attestation =
        [
            0xa3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xa0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data,
        ];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Encode(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Encode(attestation),
            ["transports"] = new JsonArray(),
        });
    }

    public string Sign(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _uses++;
        var (client, data) = (ClientData("webauthn.get", asked), AuthenticatorData((string)asked["rpId"]!, 0));
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Encode(client),
            ["authenticatorData"] = Encode(data),
            ["signature"] = Encode(_key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private byte[] AuthenticatorData(string domain, byte flags)
    {
        var uses = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(uses, _uses);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(flags | Present | (Verifies ? Verified : 0)), .. uses];
    }

    private byte[] ClientData(string type, JsonNode asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["type"] = type, ["challenge"] = (string)asked["challenge"]!, ["origin"] = Origin, ["crossOrigin"] = false });

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Encode(_id),
        ["rawId"] = Encode(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
