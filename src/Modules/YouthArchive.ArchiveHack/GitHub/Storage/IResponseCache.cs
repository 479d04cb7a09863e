using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Where answers with an ETag are kept: in memory, or in the module's own table, so that a restart stays warm.</summary>
internal interface IResponseCache
{
    ValueTask<StoredResponse?> Find(ResponseKey key, CancellationToken cancellationToken);
    ValueTask Store(ResponseKey key, StoredResponse response, CancellationToken cancellationToken);
}

/// <summary>ETags differ by token and by media type, and two addresses may share one: only all four together name an answer.</summary>
internal sealed record ResponseKey(string TokenFingerprint, string Method, string Address, string Accept)
{
    /// <summary>64 hexadecimal digits, for a key column.</summary>
    public string Digest() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', TokenFingerprint, Method, Address, Accept))));
}

/// <summary>A body with what is needed to use it again. The page link is part of it: a 304 need not repeat it.</summary>
internal sealed record StoredResponse(string ETag, string? Link, string? ContentType, bool IsCut, byte[] Body);
