using System.Text;

namespace YouthArchive.ArchiveHack.Similarity.Findings;

/// <summary>A passage with its text from both sides, for people to read.</summary>
/// <param name="TextA">Null when the file is not mirrored any more.</param>
internal sealed record ShownPassage(Passage Passage, string? TextA, string? TextB)
{
    private const int MostLines = 60;

    public static ShownPassage Of(Passage passage, IReadOnlyList<SourceFile> a, IReadOnlyList<SourceFile> b) =>
        new(passage, Text(passage.A, a), Text(passage.B, b));

    private static string? Text(Lines lines, IReadOnlyList<SourceFile> files)
    {
        if (files.FirstOrDefault(f => f.Path == lines.File) is not { } file)
        {
            return null;
        }
        var text = Encoding.UTF8.GetString(OwnFiles.AsUtf8(file.Content).Span).Split('\n');
        var shown = text.Skip(lines.From - 1).Take(Math.Min(lines.To - lines.From + 1, MostLines)).Select(l => l.TrimEnd('\r'));
        return string.Join('\n', shown) + (lines.To - lines.From + 1 > MostLines ? "\n…" : "");
    }
}
