using System.Text;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Files;

/// <summary>A text file's lines. UTF-8, or UTF-16 that says so at its start.</summary>
internal static class SourceLines
{
    /// <exception cref="RefusedException">Not text in Unicode.</exception>
    public static string Text(byte[] bytes)
    {
        if (bytes.Length > Limits.TextBytes)
        {
            throw new RefusedException(new(SourceText.Of("The text is larger than {0} MB."), Limits.TextBytes / 1024 / 1024));
        }
        try
        {
            var encoding = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, true, throwOnInvalidBytes: true)
                : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, true, throwOnInvalidBytes: true)
                : (Encoding)new UTF8Encoding(true, throwOnInvalidBytes: true);
            var text = encoding.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            return text.Contains('\0', StringComparison.Ordinal) ? throw NoText() : text;
        }
        catch (DecoderFallbackException)
        {
            throw NoText();
        }
    }

    private static RefusedException NoText() => new(new(SourceText.Of("This is no text in UTF-8.")));
}
