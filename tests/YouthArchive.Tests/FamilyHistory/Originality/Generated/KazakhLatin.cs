namespace YouthArchive.Tests.FamilyHistory.Originality.Generated;

/// <summary>Kazakh in the Latin alphabets that were decreed, drafted or are simply in use.</summary>
internal static class KazakhLatin
{
    private const string Cyrillic = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюяёъь";

    public static readonly IReadOnlyDictionary<string, string[]> Alphabets = new Dictionary<string, string[]>
    {
        ["2017"] = Split("a a' b v g g' d e j z i' i' k q l m n n' o o' p r s t y' u u' f h h ts c' s' s' y i e i'u i'a e _ _"),
        ["2018"] = Split("a á b v g ǵ d e j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh y i e ıý ıa e _ _"),
        ["2021"] = Split("a ä b v g ğ d e j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ç ş ş y ı e iu ia e _ _"),
        ["news"] = Split("a ä b v g ğ d e j z ï y k q l m n ñ o ö p r s t w u ü f x h c ç ş ş ı i e yu ya e _ _"),
        ["ascii"] = Split("a a b v g gh d e zh z i i k q l m n n o o p r s t u u u f kh h ts ch sh sh y i e yu ya e _ _"),
    };

    public static string Written(string text, string alphabet)
    {
        var letters = Alphabets[alphabet];
        return Disguise.Letters(text, c => Cyrillic.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is var i and >= 0 ? Cased(letters[i], c) : null);
    }

    private static string Cased(string letters, char like) =>
        letters == "_" ? "" : char.IsUpper(like) ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters;

    private static string[] Split(string letters) => letters.Split(' ');
}
