namespace YouthArchive.Programmes.Certificates.Badges;

/// <summary>A key that signs credentials. Old ones stay, so that what they signed can be checked.</summary>
internal sealed class BadgeKey
{
    /// <summary>From 1; the highest signs.</summary>
    public required int Number { get; init; }

    /// <summary>SubjectPublicKeyInfo, base64.</summary>
    public required string Public { get; init; }

    /// <summary>PKCS #8 under the site's data protection: the database alone signs nothing.</summary>
    public required string Sealed { get; init; }
    public required DateTime CreatedUtc { get; init; }
}
