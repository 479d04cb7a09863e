using System.Globalization;

namespace YouthArchive.Olympiads.OnPaper.Boxes;

/// <summary>How parts of an item are marked on a sheet: what is asked by letters, what is chosen from by numbers.</summary>
internal static class Marks
{
    private const string Cyrillic = "АБВГДЕЖИКЛМНПРСТУФХЦШЭЮЯ";
    private const string Latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <param name="index">From 0; after the alphabet's end А2, Б2 and so on.</param>
    public static string Letter(int index, string language)
    {
        var letters = language == "en" ? Latin : Cyrillic;
        var round = index / letters.Length;
        return letters[index % letters.Length] + (round == 0 ? "" : (round + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <param name="index">From 0.</param>
    public static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
