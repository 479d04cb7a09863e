using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Schools;

/// <param name="Key">Country and a stable word; ISO 3166-2 has no name a person would recognise.</param>
internal sealed record Region(string Key, string Country, LocalizedText Name);

/// <summary>The regions of Kazakhstan (as of 2022: 17 and three cities) and of Mongolia (21 aimags and the capital).</summary>
internal static class Regions
{
    public static IReadOnlyList<Region> All { get; } =
    [
        Kz("astana", "Астана қаласы", "город Астана", "Astana city", "Астана хот"),
        Kz("almaty-city", "Алматы қаласы", "город Алматы", "Almaty city", "Алматы хот"),
        Kz("shymkent", "Шымкент қаласы", "город Шымкент", "Shymkent city", "Шымкент хот"),
        Kz("abai", "Абай облысы", "область Абай", "Abai region", "Абай муж"),
        Kz("akmola", "Ақмола облысы", "Акмолинская область", "Akmola region", "Акмола муж"),
        Kz("aktobe", "Ақтөбе облысы", "Актюбинская область", "Aktobe region", "Актобе муж"),
        Kz("almaty", "Алматы облысы", "Алматинская область", "Almaty region", "Алматы муж"),
        Kz("atyrau", "Атырау облысы", "Атырауская область", "Atyrau region", "Атырау муж"),
        Kz("west", "Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan region", "Баруун Казахстан муж"),
        Kz("zhambyl", "Жамбыл облысы", "Жамбылская область", "Zhambyl region", "Жамбыл муж"),
        Kz("zhetisu", "Жетісу облысы", "область Жетісу", "Zhetisu region", "Жетису муж"),
        Kz("karagandy", "Қарағанды облысы", "Карагандинская область", "Karagandy region", "Караганды муж"),
        Kz("kostanay", "Қостанай облысы", "Костанайская область", "Kostanay region", "Костанай муж"),
        Kz("kyzylorda", "Қызылорда облысы", "Кызылординская область", "Kyzylorda region", "Кызылорда муж"),
        Kz("mangystau", "Маңғыстау облысы", "Мангистауская область", "Mangystau region", "Мангистау муж"),
        Kz("pavlodar", "Павлодар облысы", "Павлодарская область", "Pavlodar region", "Павлодар муж"),
        Kz("north", "Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan region", "Хойд Казахстан муж"),
        Kz("turkistan", "Түркістан облысы", "Туркестанская область", "Turkistan region", "Туркестан муж"),
        Kz("ulytau", "Ұлытау облысы", "область Ұлытау", "Ulytau region", "Улытау муж"),
        Kz("east", "Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan region", "Зүүн Казахстан муж"),
        Mn("ulaanbaatar", "Ұлан-Батор қаласы", "город Улан-Батор", "Ulaanbaatar city", "Улаанбаатар хот"),
        Aimag("arkhangai", "Архангай", "Архангай", "Arkhangai", "Архангай"),
        Aimag("bayan-ulgii", "Баян-Өлгий", "Баян-Улгий", "Bayan-Ölgii", "Баян-Өлгий"),
        Aimag("bayankhongor", "Баянхонгор", "Баянхонгор", "Bayankhongor", "Баянхонгор"),
        Aimag("bulgan", "Бұлған", "Булган", "Bulgan", "Булган"),
        Aimag("darkhan-uul", "Дархан-Уул", "Дархан-Уул", "Darkhan-Uul", "Дархан-Уул"),
        Aimag("dornod", "Дорнод", "Дорнод", "Dornod", "Дорнод"),
        Aimag("dornogovi", "Дорноговь", "Дорноговь", "Dornogovi", "Дорноговь"),
        Aimag("dundgovi", "Дундговь", "Дундговь", "Dundgovi", "Дундговь"),
        Aimag("govi-altai", "Говь-Алтай", "Говь-Алтай", "Govi-Altai", "Говь-Алтай"),
        Aimag("govisumber", "Говьсүмбэр", "Говь-Сумбэр", "Govisümber", "Говьсүмбэр"),
        Aimag("khentii", "Хэнтий", "Хэнтий", "Khentii", "Хэнтий"),
        Aimag("khovd", "Қобда", "Ховд", "Khovd", "Ховд"),
        Aimag("khuvsgul", "Хөвсгөл", "Хувсгел", "Khövsgöl", "Хөвсгөл"),
        Aimag("orkhon", "Орхон", "Орхон", "Orkhon", "Орхон"),
        Aimag("selenge", "Селенге", "Селенге", "Selenge", "Сэлэнгэ"),
        Aimag("sukhbaatar", "Сүхбаатар", "Сухэ-Батор", "Sükhbaatar", "Сүхбаатар"),
        Aimag("tuv", "Төв", "Туве", "Töv", "Төв"),
        Aimag("umnugovi", "Өмнөговь", "Умнеговь", "Ömnögovi", "Өмнөговь"),
        Aimag("uvs", "Увс", "Увс", "Uvs", "Увс"),
        Aimag("uvurkhangai", "Өвөрхангай", "Уверхангай", "Övörkhangai", "Өвөрхангай"),
        Aimag("zavkhan", "Завхан", "Завхан", "Zavkhan", "Завхан"),
    ];

    private static readonly Dictionary<string, Region> ByKey = All.ToDictionary(r => r.Key, StringComparer.Ordinal);

    public static Region? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    private static Region Kz(string key, string kk, string ru, string en, string mn) => new("kz-" + key, "KZ", new(kk, ru, en, mn));

    private static Region Mn(string key, string kk, string ru, string en, string mn) => new("mn-" + key, "MN", new(kk, ru, en, mn));

    private static Region Aimag(string key, string kk, string ru, string en, string mn) =>
        Mn(key, kk + " аймағы", "аймак " + ru, en + " aimag", mn + " аймаг");
}
