using System.Text;
using YouthArchive.ArchiveHack.Similarity.Tokens;

namespace YouthArchive.ArchiveHack.Similarity;

/// <param name="Files">By path; UTF-8.</param>
internal sealed record OwnFiles(IReadOnlyList<SourceFile> Files, IReadOnlyList<LeftOutFile> LeftOut)
{
    /// <summary>The files of a repository that are compared, in the order of their paths, however they came.</summary>
    public static OwnFiles Of(IReadOnlyList<SourceFile> files)
    {
        var (own, leftOut, bytes) = (new List<SourceFile>(), new SortedDictionary<string, LeftOutReason>(StringComparer.Ordinal), 0L);
        foreach (var file in files.Where(f => SourceLanguages.Of(f.Path) is not null).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (Similarity.LeftOut.VendoredFolder(file.Path) is { } folder)
            {
                leftOut[folder] = LeftOutReason.Vendored;
                continue;
            }
            var text = AsUtf8(file.Content);
            var reason = Similarity.LeftOut.ByName(file.Path) ?? Similarity.LeftOut.ByContent(text.Span)
                ?? (own.Count >= SimilarityLimits.Files || bytes + text.Length > SimilarityLimits.RepositoryBytes ? LeftOutReason.Limit : null);
            if (reason is { } why)
            {
                leftOut[file.Path] = why;
                continue;
            }
            bytes += text.Length;
            own.Add(file with { Content = text });
        }
        return new(own, [.. leftOut.Select(f => new LeftOutFile(f.Key, f.Value))]);
    }

    // Visual Studio on Windows still saves UTF-16 now and then.
    public static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> content) => content.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => content[3..],
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(content.Span[2..])),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content.Span[2..])),
        _ => content,
    };
}
