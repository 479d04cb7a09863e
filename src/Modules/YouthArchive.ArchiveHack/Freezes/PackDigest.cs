using System.Security.Cryptography;
using System.Text;
using YouthArchive.ArchiveHack.Mirrors;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>
/// One figure for all that a mirror holds: SHA-256 over lines "name, space, SHA-256 of the file" of its packs and their indexes,
/// by name. Packs are never rewritten, so the figure stays until something is fetched or somebody changes a byte.
/// </summary>
internal static class PackDigest
{
    public static async Task<string> OfAsync(MirrorFolder folder, CancellationToken cancellation)
    {
        var lines = new StringBuilder();
        foreach (var file in folder.Packs("*.pack").Concat(folder.Packs("*.idx")).Order(StringComparer.Ordinal))
        {
            await using var stream = File.OpenRead(file);
            lines.Append(Path.GetFileName(file)).Append(' ').Append(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation))).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }
}
