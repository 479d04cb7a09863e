using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.People.Guardians;

/// <summary>What stands in a letter's link: 256 random bits. Only the digest is kept.</summary>
internal static class ConsentToken
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
