namespace YouthArchive.Tests.Security;

/// <summary>Surnames that occur nowhere else, in the letters of the three Cyrillic alphabets; the same ones each time.</summary>
internal static class InventedNames
{
    // Letters only one of the alphabets has, so that a name cannot be an ordinary word of another language.
    private static readonly string[] Beginnings = ["Қәуғ", "Ңырө", "Һүңқ", "Ғіжә", "Ұңғө", "Щыфэ", "Ыщюж", "Эцхъ", "Ъёфщ", "Өүфц", "Үөщё", "Ёцөү"];
    private static readonly string[] Middles = ["рта", "лсы", "мде", "қпі", "шнү", "вко", "гзя", "бтэ", "хрө"];
    private static readonly string[] Ends = ["йқан", "ғали", "феев", "щенко", "үүдийн", "өгийн", "цхай", "ңбек"];

    /// <summary>Up to 864, all different.</summary>
    public static IReadOnlyList<string> Take(int count) =>
        [.. (from beginning in Beginnings from middle in Middles from end in Ends select beginning + middle + end).Take(count)];
}
