using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>«Ауылы», «село», «city»: what a place is, not which.</summary>
internal static partial class PlaceWords
{
    public static bool IsCommon(string word) => Common().IsMatch(word);

    [GeneratedRegex(
        @"^(?:ауыл\p{L}*|село|с|г|а|аул|кент\p{L}*|посёлок|поселок|пос|станция|станса\p{L}*|қала\p{L}*|город|аудан\p{L}*|район\p{L}*|облыс\p{L}*|область|округ\p{L}*|сум|сумын|аймаг|хот|village|town|city|district|region)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Common();
}
