namespace YouthArchive.People.Rosters.Files;

internal enum FileKind
{
    Text,
    Zip,

    /// <summary>The container of old Office files.</summary>
    Compound,

    /// <summary>A picture, a PDF, another archive.</summary>
    Other,
}

/// <summary>By the first bytes: a name ending in .csv proves nothing.</summary>
internal static class FileKinds
{
    public static FileKind Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3 or 5 or 7, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.Compound,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => FileKind.Other,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => FileKind.Other,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => FileKind.Other,
        [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => FileKind.Other,
        _ => FileKind.Text,
    };

    public static bool IsMostlyText(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r') ? 1 : 0;
        }
        return controls == 0;
    }
}
