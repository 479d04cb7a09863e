using System.Globalization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results;

/// <summary>The room's paths, without the language.</summary>
internal static class ResultLinks
{
    public static string Public(Edition edition) => OlympiadLinks.Results(edition);

    public static string Mine(Edition edition) => $"{Public(edition)}/mine";

    public static string Keys(Edition edition) => $"{Public(edition)}/keys";

    public static string Appeal(Edition edition, string sittingId, string itemKey) => $"{Public(edition)}/appeal/{sittingId}/{itemKey}";

    public static string Desk(Edition edition) => $"{OlympiadLinks.Desk(edition)}/results";

    public static string Paper(Edition edition, string key) => $"{Desk(edition)}/{key}";

    public static string Rules(Edition edition, string key) => $"{Paper(edition, key)}/rules";

    public static string Table(Edition edition, string key, string kind) => $"{Paper(edition, key)}/table.{kind}";

    public static string Analysis(Edition edition, string key) => $"{Paper(edition, key)}/analysis";

    public static string Key(Edition edition, string key, string item) => $"{Paper(edition, key)}/items/{item}";

    public static string Open(Edition edition) => $"{OlympiadLinks.Desk(edition)}/open-answers";

    public static string Appeals(Edition edition) => $"{OlympiadLinks.Desk(edition)}/appeals";

    public static string OneAppeal(Edition edition, int id) => string.Create(CultureInfo.InvariantCulture, $"{Appeals(edition)}/{id}");

    public static string SecondReading(Edition edition, int id) => $"{OneAppeal(edition, id)}/reading";
}
