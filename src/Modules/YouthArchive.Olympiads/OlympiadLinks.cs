using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads;

/// <summary>The module's paths, without the language.</summary>
internal static class OlympiadLinks
{
    public const string Practice = "/olympiad/practice";
    public const string Own = "/olympiad/sittings";
    public const string Worker = "/olympiad/worker.js";
    public const string Receipts = "/olympiad/receipts";
    public const string Proctor = "/olympiad/proctor";
    public const string Bank = "/admin/olympiad/items";
    public const string Admin = "/admin/olympiad";
    public const string NewItem = "/admin/olympiad/new-item";

    public static string PracticePaper(string key) => $"{Practice}/{key}";

    public static string Sit(string sittingId, int number) => $"{Own}/{sittingId}/{number}";

    public static string Sitting(string sittingId) => $"{Own}/{sittingId}";

    public static string Answers(string sittingId) => $"{Own}/{sittingId}/answers";

    public static string Live(string sittingId) => $"{Own}/{sittingId}/live";

    public static string State(string sittingId) => $"{Own}/{sittingId}/state";

    public static string Ask(string sittingId) => $"{Own}/{sittingId}/questions";

    public static string Review(string sittingId) => $"{Own}/{sittingId}/review";

    public static string Receipt(string sittingId) => $"{Own}/{sittingId}/receipt";

    public static string Picture(string itemKey, string sha256, string file) => $"/olympiad/pictures/{itemKey}/{sha256}/{file}";

    public static string BankItem(string key) => $"{Bank}/{key}";

    public static string EditItem(string key) => $"{Bank}/{key}/edit";

    public static string Desk(Edition edition) => $"{Admin}/{edition.Slug}";

    public static string Paper(Edition edition, string key) => $"{Admin}/{edition.Slug}/papers/{key}";

    public static string Window(Edition edition, int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Admin}/{edition.Slug}/windows/{id}");

    public static string Board(int window) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Proctor}/{window}");

    public static string Results(Edition edition) => $"/olympiad/results/{edition.Slug}";
}
