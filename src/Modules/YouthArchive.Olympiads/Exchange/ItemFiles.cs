using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Exchange.Moodle;
using YouthArchive.Olympiads.Exchange.PlainText;
using YouthArchive.Olympiads.Exchange.Qti;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange;

/// <summary>Reads a file of items, whatever format it is in. What it is, its content says; its name is asked only between GIFT and Aiken.</summary>
internal static class ItemFiles
{
    /// <param name="language">Of the texts in it.</param>
    public static ImportedFile Read(byte[] bytes, string language, CancellationToken cancellation = default)
    {
        try
        {
            return bytes.Length > Limits.FileBytes ? ImportedFile.Unreadable(TooLarge)
                : bytes.All(b => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') ? ImportedFile.Unreadable(new(SourceText.Of("The file is empty.")))
                : PackedParts.IsZip(bytes) ? QtiPackage.Read(PackedParts.Of(bytes, cancellation), language, cancellation)
                : IsXml(bytes) ? ReadXml(bytes, language, cancellation)
                : ReadText(SourceLines.Text(bytes), language, cancellation);
        }
        catch (RefusedException refused)
        {
            return ImportedFile.Unreadable(refused.Reason, refused.Line);
        }
    }

    /// <summary>No more than allowed is ever in memory, however long the stream says it is.</summary>
    public static async Task<ImportedFile> ReadAsync(Stream content, string language, CancellationToken cancellation = default)
    {
        if (content.CanSeek && content.Length > Limits.FileBytes)
        {
            return ImportedFile.Unreadable(TooLarge);
        }
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (kept.Length + read > Limits.FileBytes)
            {
                return ImportedFile.Unreadable(TooLarge);
            }
            kept.Write(buffer, 0, read);
        }
        return Read(kept.ToArray(), language, cancellation);
    }

    private static Reason TooLarge => new(SourceText.Of("The file is larger than {0} MB."), Limits.FileBytes / 1024 / 1024);

    private static ImportedFile ReadXml(byte[] bytes, string language, CancellationToken cancellation)
    {
        var root = SafeXml.Read(bytes, cancellation);
        return root.Name.LocalName switch
        {
            "quiz" => MoodleQuiz.Read(root, language, cancellation),
            "assessmentItem" or "qti-assessment-item" => QtiPackage.ReadSingle(root, language),
            "questestinterop" => throw new RefusedException(new(SourceText.Of("This is QTI 1.2; versions 2.1, 2.2 and 3.0 are read.")), SafeXml.LineOf(root)),
            var other => throw new RefusedException(new(SourceText.Of("«{0}» is no file of items that is read here."), other.Length > 60 ? other[..60] : other), SafeXml.LineOf(root)),
        };
    }

    private static ImportedFile ReadText(string text, string language, CancellationToken cancellation) =>
        AikenText.Is(text) ? AikenText.Read(text, language, cancellation) : GiftText.Read(text, language, cancellation);

    private static bool IsXml(byte[] bytes)
    {
        var start = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 400)).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\n', '\r', '\t');
        return start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<quiz", StringComparison.Ordinal) || start.StartsWith("<assessmentItem", StringComparison.Ordinal)
            || start.StartsWith("<qti-assessment-item", StringComparison.Ordinal);
    }
}
