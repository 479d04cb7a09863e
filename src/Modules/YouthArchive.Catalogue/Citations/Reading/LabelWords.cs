using System.Collections.Frozen;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

internal enum Tongue : byte { Ru, Kk, Mn, En }

/// <summary>One meaning of a word that names a part.</summary>
internal readonly record struct Meaning(Tongue Tongue, CitationPart Part);

/// <summary>
/// The words and abbreviations that name fonds, inventory, file and sheet in each language, folded. «Д» has a Russian meaning (дело) and a
/// Mongolian one (данс), «х» two Mongolian ones: who reads decides, not this list.
/// </summary>
internal static class LabelWords
{
    private static readonly (Tongue Tongue, CitationPart Part, string Words)[] Source =
    [
        (Tongue.Ru, CitationPart.Fonds, "ф фонд фонда фонды фд"),
        (Tongue.Ru, CitationPart.Inventory, "оп опись описи опис"),
        (Tongue.Ru, CitationPart.File, "д дело дела дд ед.хр ед.хран ед е.х единица.хранения е.хр"),
        (Tongue.Ru, CitationPart.Sheets, "л лл лист листы листа листов листе листах"),
        (Tongue.Kk, CitationPart.Fonds, "қ қор қоры қорының қордың қорда қорында кор коры"),
        (Tongue.Kk, CitationPart.Inventory, "т тіз тізім тізімдеме тізімдемесі тізімдемесінің тізімдеменің тізбе тізбесі тизимдеме тізімі"),
        (Tongue.Kk, CitationPart.File, "і іс ісі істің ісінің ис с.б сақтау.бірлігі сақт.бірл с.бірл"),
        (Tongue.Kk, CitationPart.Sheets, "п пп пар парақ парағы парағының парақтың парақтан параққа парақсырты парақтар парақтары парақтарының парақтардың парақта парағында бет беті беттер беттері беттің бетінің парак парактар парактын"),
        (Tongue.Mn, CitationPart.Fonds, "х хөмрөг хөмрөгийн хөмрөгт хөм хөмр хомрог хөмрөгөөс ф фонд фондын"),
        (Tongue.Mn, CitationPart.Inventory, "д данс дансны дансанд дан дс"),
        (Tongue.Mn, CitationPart.File, "хн х.н хадгаламжийн.нэгж хадгаламжийн.нэгжийн хад.нэгж хад.н хадг.нэгж нэгж нэгжийн хадгаламж"),
        (Tongue.Mn, CitationPart.Sheets, "х хх хуудас хуудасны хуудсын хуудасанд хуу хуудс хуудаснаас хууд хуудсыг хуудаст тал талд талын"),
        (Tongue.En, CitationPart.Fonds, "fonds fond f fnd fds rg record.group collection coll kh khumrug fund"),
        (Tongue.En, CitationPart.Inventory, "series ser inv inventory op opis subseries entry dans"),
        (Tongue.En, CitationPart.File, "file d delo box folder item khn piece unit storage.unit dossier files"),
        (Tongue.En, CitationPart.Sheets, "fol fols folio folios f ff l ll leaf leaves sheet sheets p pp page pages list lists listy"),
    ];

    private static readonly FrozenDictionary<string, Meaning[]> Meanings = Source
        .SelectMany(s => s.Words.Split(' ').Select(w => (Key: Glyphs.Fold(w), Meaning: new Meaning(s.Tongue, s.Part))))
        .GroupBy(w => w.Key)
        .ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Meaning).Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    // The second words of «ед. хр.», by the first.
    private static readonly ILookup<string, string> Seconds = Meanings.Keys.Where(k => k.Contains('.')).Select(k => k.Split('.')).ToLookup(k => k[0], k => k[1]);

    private static readonly FrozenSet<string> Verso = Set(
        "об обор оборот оборота обороте обороты оборотом оборотами обр ob v vo vso verso rev reverse back сырты сыртында сырт сыртқы ар арын арынд артқы");

    private static readonly FrozenSet<string> Recto = Set("r ro recto лиц лицевая өң өмнө");

    private static readonly FrozenSet<string> And = Set("и мен және ба болон and да");

    private static readonly FrozenSet<string> Ordinals = Set("р дугаар дүгээр дах дэх дахь дэхь аас ээс оос өөс ші шы інші ыншы нші ншы th st nd rd й я го ая ой");

    /// <summary>Empty when the word names nothing.</summary>
    public static ReadOnlySpan<Meaning> Of(ReadOnlySpan<char> key) => key.Length is 0 or > 14 || !Lookup.TryGetValue(key, out var found) ? default : found;

    /// <summary>What two words together name: «ед. хр.», «хадгаламжийн нэгж».</summary>
    public static ReadOnlySpan<Meaning> Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        foreach (var known in first.Length is 0 or > 14 ? [] : Seconds[first.ToString()])
        {
            if (second.SequenceEqual(known))
            {
                return Meanings[$"{first}.{second}"];
            }
        }
        return default;
    }

    public static bool IsVerso(ReadOnlySpan<char> key) => Holds(Verso, key);

    public static bool IsRecto(ReadOnlySpan<char> key) => Holds(Recto, key);

    public static bool IsAnd(ReadOnlySpan<char> key) => Holds(And, key);

    public static bool IsOrdinal(ReadOnlySpan<char> key) => Holds(Ordinals, key);

    private static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> key) =>
        key.Length > 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Glyphs.Fold).ToFrozenSet(StringComparer.Ordinal);
}
