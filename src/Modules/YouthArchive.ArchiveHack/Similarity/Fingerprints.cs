using YouthArchive.ArchiveHack.Similarity.Tokens;
using YouthArchive.Platform.Texts;

namespace YouthArchive.ArchiveHack.Similarity;

/// <summary>What is kept of a repository for comparing: its prints, each once, ascending. The files can be let go.</summary>
internal sealed record Fingerprints(string Key, ulong[] Hashes, IReadOnlyList<LeftOutFile> LeftOut)
{
    public static Fingerprints Of(SourceRepository repository)
    {
        var own = OwnFiles.Of(repository.Files);
        var (buffer, prints, hashes, tokens) = (new TokenBuffer(), new List<Print>(), new HashSet<ulong>(), 0);
        var cut = new List<LeftOutFile>();
        foreach (var file in own.Files)
        {
            if (tokens >= SimilarityLimits.RepositoryTokens)
            {
                cut.Add(new(file.Path, LeftOutReason.Limit));
                continue;
            }
            Lexer.Read(file.Content.Span, SourceLanguages.Of(file.Path)!, buffer);
            tokens += buffer.Count;
            prints.Clear();
            SimilarityLimits.Winnowing.Prints(buffer.Codes, prints);
            hashes.UnionWith(prints.Select(p => p.Hash));
            if (buffer.IsFull)
            {
                cut.Add(new(file.Path, LeftOutReason.Limit));
            }
        }
        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        return new(repository.Key, sorted, [.. own.LeftOut, .. cut]);
    }

    /// <summary>As many repositories at once as the machine has processors; the result does not depend on it.</summary>
    public static IReadOnlyList<Fingerprints> Of(IReadOnlyList<SourceRepository> repositories, CancellationToken cancellation)
    {
        var all = new Fingerprints[repositories.Count];
        Parallel.For(0, all.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => all[i] = Of(repositories[i]));
        return all;
    }

    /// <summary>Starter, template or library: everything it holds, vendored folders too, for whoever has it may have moved it.</summary>
    public static HashSet<ulong> Subtracted(IEnumerable<SourceFile> files)
    {
        var (buffer, hashes) = (new TokenBuffer(), new HashSet<ulong>());
        foreach (var file in files)
        {
            if (SourceLanguages.Of(file.Path) is { } language && file.Content.Length <= SimilarityLimits.FileBytes)
            {
                Lexer.Read(OwnFiles.AsUtf8(file.Content).Span, language, buffer);
                SimilarityLimits.Winnowing.AllHashes(buffer.Codes, hashes);
            }
        }
        return hashes;
    }
}
