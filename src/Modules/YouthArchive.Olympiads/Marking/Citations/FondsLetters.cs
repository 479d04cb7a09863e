namespace YouthArchive.Olympiads.Marking.Citations;

internal static class FondsLetters
{
    /// <summary>What a Cyrillic letter looks like or sounds like in Latin.</summary>
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "bv",
        ['г'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ж'] = "jz",
        ['з'] = "z",
        ['и'] = "iu",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "hn",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "pr",
        ['с'] = "cs",
        ['т'] = "t",
        ['у'] = "yu",
        ['ф'] = "f",
        ['х'] = "xhk",
        ['ц'] = "c",
        ['э'] = "e",
        ['і'] = "i",
        ['қ'] = "qk",
        ['ң'] = "n",
        ['ө'] = "o",
    };

    public static bool Same(string key, string given) =>
        key == given || (key.Length == given.Length && key.Zip(given).All(p => Same(p.First, p.Second)));

    private static bool Same(char key, char given) => key == given || Fits(key, given) || Fits(given, key) || (key, given) is ('и', 'і') or ('і', 'и');

    private static bool Fits(char cyrillic, char latin) => Latin.TryGetValue(cyrillic, out var letters) && letters.Contains(latin);
}
