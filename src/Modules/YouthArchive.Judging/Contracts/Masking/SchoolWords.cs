using System.Text.RegularExpressions;

namespace YouthArchive.Judging.Contracts.Masking;

/// <summary>A school by its number or its name, in the four languages. Which school it is does not matter; it is hidden.</summary>
public static partial class SchoolWords
{
    private const string School = @"(?:мектеп|мектеб|школ|лице|гимнази|сургуул|school|lyceum|gymnasium|lyzeum|колледж|college)\p{L}*";
    private const string Number = @"(?:№|No\.?|Nr\.?|#|N)?\s*\d+";

    /// <summary>Gives up after two seconds: <see cref="RegexMatchTimeoutException"/>.</summary>
    public static Regex Pattern() => Any();

    [GeneratedRegex(
        Number + @"\s*-?\s*(?:ші|шы|інші|ыншы|р|дугаар|дүгээр|th|st|nd|rd|я|й|ой|ю|м|е)?\s*(?:орта\s+|жалпы\s+|дунд\s+|ерөнхий\s+|средн\p{L}*\s+|high\s+|secondary\s+)?" + School
        + "|" + School + @"[\s\p{Pd},]{0,3}(?:№|No\.?|Nr\.?|#|N|номер|number)?\s*\d+"
        + "|" + @"[«""“„][^»""”“\n]{2,60}[»""”“]\s*(?:атындағы\s+)?" + School
        + "|" + School + @"\s*[«""“„][^»""”“\n]{2,60}[»""”“]"
        + "|" + @"\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,2}\s+атындағы[^\n.]{0,40}?" + School
        + "|" + School + @"\s+(?:имени|им\.)\s+\p{Lu}[^\s,;]*(?:\s+\p{Lu}[^\s,;]*)?"
        + "|" + @"\b(?:НИШ|НЗМ|NIS|РФММ|РФМШ|БИЛ|БІЛ|КТЛ)\b(?:\s+\p{Lu}\p{L}+)?"
        + "|" + @"Назарбаев\p{L}*\s+\p{L}+\s+" + School + @"|Nazarbayev\s+Intellectual\s+School\p{L}*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Any();
}
