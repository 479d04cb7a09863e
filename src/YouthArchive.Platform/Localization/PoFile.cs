namespace YouthArchive.Platform.Localization;

/// <summary>One text of a PO file.</summary>
/// <param name="Forms">One translation, or one for each plural form; empty strings where there is none.</param>
/// <param name="Line">Where it begins, from 1.</param>
public sealed record PoEntry(string? Context, string Id, string? IdPlural, IReadOnlyList<string> Forms, bool IsFuzzy, int Line)
{
    /// <summary>Gettext's own key: the context, EOT, the text.</summary>
    public string Key => Context is null ? Id : KeyOf(Context, Id);

    public static string KeyOf(string context, string id) => $"{context}\u0004{id}";
}

/// <summary>A gettext catalogue of one language.</summary>
public sealed record PoFile(PluralRule Plurals, IReadOnlyList<PoEntry> Entries)
{
    /// <exception cref="PoFormatException">A line is not gettext.</exception>
    public static PoFile Read(TextReader reader)
    {
        var entries = PoReader.Entries(reader).ToList();
        var header = entries.Find(e => e is { Id: "", Context: null });
        return new(RuleOf(header), [.. entries.Where(e => e != header)]);
    }

    private static PluralRule RuleOf(PoEntry? header)
    {
        const string Name = "Plural-Forms:";
        var line = header?.Forms[0].Split('\n').FirstOrDefault(l => l.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        try
        {
            return line is null ? PluralRule.Source : PluralRule.Parse(line[Name.Length..]);
        }
        catch (FormatException error)
        {
            throw new PoFormatException(header!.Line, error.Message);
        }
    }
}

/// <summary>Says which line of a PO file cannot be read, and why.</summary>
public sealed class PoFormatException(int line, string reason) : FormatException($"Line {line}: {reason}")
{
    public int Line { get; } = line;
}
