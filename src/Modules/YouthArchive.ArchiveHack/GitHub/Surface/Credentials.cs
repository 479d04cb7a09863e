using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.ArchiveHack.GitHub;

internal sealed class Credentials
{
    public static readonly Credentials Anonymous = new();

    private Credentials() => Fingerprint = "anonymous";

    public Credentials(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        Token = token.Trim();
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)))[..16];
    }

    /// <summary>Null for nobody. It goes into one header, of one origin, and nowhere else.</summary>
    internal string? Token { get; }

    /// <summary>Tells tokens apart without holding one: answers stored for one token are never used for another.</summary>
    public string Fingerprint { get; }

    public override string ToString() => $"Credentials {Fingerprint}";
}
