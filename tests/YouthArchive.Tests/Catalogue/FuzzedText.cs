using System.Text;

namespace YouthArchive.Tests.Catalogue;

/// <summary>Texts nobody would type: good references with characters lost, doubled, swapped and put in, and pure noise of the same alphabet.</summary>
internal static class FuzzedText
{
    private static readonly string[] Pieces =
    [
        "Ф.", "Оп.", "Д.", "Л.", "об.", "-қор", "-тізімдеме", "-іс", "-парақтың сырты", "Х-", "ХН-", "-р хуудас", "ар тал", "fonds", "fol.", "v", "//", "[", "]", "(", ")", "“", "”",
        "№", "–", "—", "-", "/", ".", ",", ":", ";", " ", "  ", "1", "12", "999999999999999999999", "0", "Р", "P", "\u0301", "\u200B", "\uD83D", "\0", "\n", "ЦГА РК", "WO 106/1234", "г.", "1925",
    ];

    /// <param name="references">Good ones to spoil.</param>
    public static string Of(Random random, IReadOnlyList<string> references)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "" : references[random.Next(references.Count)]);
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0 when at < text.Length:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                    break;
                case 1 when at < text.Length:
                    text[at] = (char)random.Next(0x20, 0x2FFF);
                    break;
                case 2 when random.Next(300) == 0:
                    text.Insert(at, new StringBuilder().Insert(0, Pieces[random.Next(Pieces.Length)], 400));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }
        return text.ToString();
    }
}
