using System.Collections.Frozen;

namespace YouthArchive.Olympiads.Marking.Citations;

/// <summary>
/// Words and abbreviations that only name an element. «Д» is a file in Russian and an inventory in Mongolian, «х» a fonds and a sheet:
/// the field it is typed into decides, so each element has its own list.
/// </summary>
internal static class CallWords
{
    /// <summary>Endings of ordinals and cases, when they follow a number: «1-ші», «12-р». A fonds' letter stands before its number.</summary>
    public static FrozenSet<string> AfterNumber { get; } = new[]
    {
        "ші", "шы", "інші", "ыншы", "нші", "ншы", "нің", "ның", "дің", "дың", "тің", "тың", "р", "дугаар", "дүгээр", "й", "я", "го", "ый", "ая", "st", "nd", "rd", "th",
    }.ToFrozenSet();

    public static FrozenSet<string> Verso { get; } = new[]
    {
        "об", "оборот", "обор", "оборота", "сырты", "сыртында", "сырт", "ар", "арын", "verso", "v", "vo", "reverse", "back",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Fonds = Words("ф", "фонд", "фонды", "фонда", "қ", "қор", "қоры", "қордың", "х", "хөмрөг", "хөмрөгийн", "fonds", "fond", "f", "record", "group", "rg");

    private static readonly FrozenSet<string> Inventory = Words("оп", "опись", "описи", "т", "тізімдеме", "тізімдемесі", "тіз", "д", "данс", "дансны", "inventory", "inv", "opis", "op", "series");

    private static readonly FrozenSet<string> File = Words(
        "д", "дело", "дела", "ед", "хр", "единица", "хранения", "іс", "ісі", "с", "б", "сақтау", "бірлігі", "хн", "хадгаламжийн", "нэгж", "file", "delo", "unit", "item");

    private static readonly FrozenSet<string> Sheet = Words(
        [
            "л", "лл", "лист", "листы", "листа", "п", "парақ", "парағы", "парақтың", "парақтары", "беті", "х", "хуудас", "хуудасны", "тал", "тала",
            "fol", "ff", "f", "folio", "leaf", "sheet", "p", "pp", "r", "recto", "бет", .. Verso,
        ]);

    public static FrozenSet<string> Of(CallElement element) => element switch
    {
        CallElement.Fonds => Fonds,
        CallElement.Inventory => Inventory,
        CallElement.File => File,
        _ => Sheet,
    };

    private static FrozenSet<string> Words(params string[] words) => new HashSet<string>([.. words, "no", "nr", "number", "нөмір", "номер"]).ToFrozenSet();
}
