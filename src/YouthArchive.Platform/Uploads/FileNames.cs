using System.Globalization;
using System.Text;

namespace YouthArchive.Platform.Uploads;

/// <summary>Names of files as people's machines give them: paths, NUL, right-to-left tricks, devices, 300 letters.</summary>
public static class FileNames
{
    public const int Longest = 100;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];

    /// <summary>A form of the name that is safe to show and to offer for download; never empty, never a path. Nothing is ever stored under it.</summary>
    public static string Shown(string? name)
    {
        var (stem, ending) = Parts(name);
        var end = ending.Length == 0 ? "" : "." + ending;
        stem = Cut(stem, Longest - end.Length);
        return (stem.Length == 0 || IsDevice(stem) ? "file" + (stem.Length == 0 ? "" : "-" + stem) : stem) + end;
    }

    /// <summary>Without the dot, in lower case; empty when the name has none.</summary>
    public static string EndingOf(string? name) => Parts(name).Ending;

    private static (string Stem, string Ending) Parts(string? name)
    {
        var plain = Plain(name ?? "");
        var dot = plain.LastIndexOf('.');
        var ending = dot >= 0 ? plain[(dot + 1)..] : "";
        return ending.Length is > 0 and <= 10 && ending.All(char.IsAsciiLetterOrDigit)
            ? (plain[..dot].Trim(' ', '.'), ending.ToLowerInvariant())
            : (plain.Trim(' ', '.'), "");
    }

    /// <summary>The last step of a path, without what is not seen or turns the direction of reading.</summary>
    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var isSeen = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            if (isSeen && rune != Rune.ReplacementChar && !(rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                kept.Append(rune.ToString());
            }
        }
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
    }

    private static string Cut(string stem, int most)
    {
        if (stem.Length <= most)
        {
            return stem;
        }
        var end = char.IsHighSurrogate(stem[most - 2]) ? most - 2 : most - 1;
        return stem[..end].TrimEnd() + "…";
    }

    private static bool IsDevice(string stem)
    {
        var first = stem.Split('.')[0].TrimEnd();
        return Devices.Contains(first, StringComparer.OrdinalIgnoreCase)
            || (first.Length == 4 && (first.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || first.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)) && char.IsAsciiDigit(first[3]));
    }
}
