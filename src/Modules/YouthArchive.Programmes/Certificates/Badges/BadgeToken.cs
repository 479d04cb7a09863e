using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YouthArchive.Programmes.Certificates.Badges;

/// <summary>A credential in a signed token (JWS compact, ES256): VC-JWT as Open Badges 3.0 describes it.</summary>
internal static class BadgeToken
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="keyAddress">Where the public key is read.</param>
    public static string Sign(JsonObject credential, ECDsa key, string keyAddress)
    {
        var payload = (JsonObject)credential.DeepClone();
        payload["iss"] = credential["issuer"]!["id"]!.GetValue<string>();
        payload["jti"] = credential["id"]!.GetValue<string>();
        payload["sub"] = credential["credentialSubject"]!["id"]!.GetValue<string>();
        payload["nbf"] = DateTimeOffset.Parse(credential["validFrom"]!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = "ES256", ["typ"] = "vc+jwt", ["kid"] = keyAddress };
        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>The token as a JSON document of its own (Verifiable Credentials 2.0, «Enveloped Verifiable Credentials»).</summary>
    public static JsonObject Envelope(string token) => new()
    {
        ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
        ["id"] = $"data:application/vc+jwt,{token}",
        ["type"] = new JsonArray("EnvelopedVerifiableCredential"),
    };

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString(Json)));
}
