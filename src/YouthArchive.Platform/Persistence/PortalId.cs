using System.Security.Cryptography;

namespace YouthArchive.Platform.Persistence;

/// <summary>Ids in Orchard Core's shape: 26 characters, digits and letters without i, l, o, u, the first a 4.</summary>
public static class PortalId
{
    /// <summary>Characters of an id; the width of its column.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New() => "4" + RandomNumberGenerator.GetString(Alphabet, Length - 1);

    public static bool IsWellFormed(string? id) =>
        id is { Length: Length } && id[0] == '4' && id.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
}
