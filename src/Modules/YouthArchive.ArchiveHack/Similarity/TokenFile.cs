using YouthArchive.ArchiveHack.Similarity.Tokens;
using YouthArchive.Platform.Texts;

namespace YouthArchive.ArchiveHack.Similarity;

/// <summary>One file, with every token's line and all its prints.</summary>
internal sealed record TokenFile(string Path, uint[] Codes, int[] LineOf, IReadOnlyList<Print> Prints)
{
    public static TokenFile[] All(IReadOnlyList<SourceFile> files)
    {
        var (buffer, tokens, all) = (new TokenBuffer(), 0, new List<TokenFile>());
        foreach (var file in OwnFiles.Of(files).Files.TakeWhile(_ => tokens < SimilarityLimits.RepositoryTokens))
        {
            Lexer.Read(file.Content.Span, SourceLanguages.Of(file.Path)!, buffer);
            tokens += buffer.Count;
            var prints = new List<Print>();
            SimilarityLimits.Winnowing.Prints(buffer.Codes, prints);
            all.Add(new(file.Path, buffer.Codes.ToArray(), buffer.Lines.ToArray(), prints));
        }
        return [.. all];
    }

    public Lines LinesOf(int from, int length) => new(Path, LineOf[from], LineOf[from + length - 1]);
}
