using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.PlainText;

/// <summary>GIFT, Moodle's text format: questions parted by blank lines, answers in braces, comments with «//».</summary>
internal static class GiftText
{
    public static ImportedFile Read(string text, string language, CancellationToken cancellation)
    {
        var (imported, refused) = (new List<ImportedItem>(), new List<RefusedItem>());
        var keys = Names.OfItems();
        foreach (var block in Blocks(text))
        {
            cancellation.ThrowIfCancellationRequested();
            var question = GiftQuestion.Of(block);
            try
            {
                imported.Add(GiftItem.Of(question, language, keys));
            }
            catch (RefusedException why)
            {
                refused.Add(new(question.Name, why.Line, why.Reason));
            }
        }
        return imported.Count + refused.Count == 0
            ? ImportedFile.Unreadable(new(SourceText.Of("There is no question in the file.")), format: "gift")
            : imported.Count == 0 && refused.TrueForAll(r => r.Reason.Text == GiftItem.NoAnswers)
                ? ImportedFile.Unreadable(new(SourceText.Of("This is none of the formats that are read: QTI, Moodle XML, GIFT, Aiken.")))
                : new("gift", imported, refused);
    }

    /// <summary>A blank line ends a question, even one whose brace was never closed: what follows is not swallowed.</summary>
    private static IEnumerable<GiftBlock> Blocks(string text)
    {
        var (line, first, lines) = (0, 0, new List<string>());
        string? id = null;
        var tags = new List<string>();
        foreach (var raw in text.Split('\n').Append(""))
        {
            line++;
            var plain = raw.Trim();
            if (plain.StartsWith("//", StringComparison.Ordinal))
            {
                id = Marked(plain, "[id:") ?? id;
                tags.AddRange(All(plain, "[tag:"));
                if (lines.Count > 0)
                {
                    lines.Add("");
                }
            }
            else if (plain.Length == 0)
            {
                if (lines.Exists(l => l.Length > 0))
                {
                    yield return new(first, string.Join('\n', lines), id, [.. tags]);
                    (id, tags) = (null, []);
                }
                lines.Clear();
            }
            else if (lines.Count > 0 || !plain.StartsWith("$CATEGORY:", StringComparison.Ordinal))
            {
                first = lines.Count == 0 ? line : first;
                lines.Add(raw);
            }
        }
    }

    private static string? Marked(string comment, string mark) => All(comment, mark).FirstOrDefault();

    private static IEnumerable<string> All(string comment, string mark)
    {
        for (var at = comment.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = comment.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (comment.IndexOf(']', at) is var end and > 0)
            {
                yield return comment[(at + mark.Length)..end].Trim();
            }
        }
    }
}

/// <param name="Line">Of its first line, from 1.</param>
internal sealed record GiftBlock(int Line, string Text, string? Id, IReadOnlyList<string> Tags);
