using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Platform.Audit;

/// <summary>
/// Each line's hash is SHA-256 (hexadecimal, lower case) of the hash before it, a line feed, and the line's own text in UTF-8. The first
/// hash before is that of the format's name, a line feed and the subject's key. Changing, leaving out or moving a line breaks every
/// hash after it.
/// </summary>
public static class HashChain
{
    public static string Genesis(string format, string subject) => Hash($"{format}\n{subject}");

    public static string Next(string before, string text) => Hash($"{before}\n{text}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
