using System.Globalization;

namespace YouthArchive.Olympiads.OnPaper;

internal static class OnPaperLinks
{
    public const string Root = "/olympiad/on-paper";

    public static string Window(int window) => string.Create(CultureInfo.InvariantCulture, $"{Root}/{window}");

    public static string Type(int window, string code) => $"{Window(window)}/{code}";

    public static string Differences(int window, string code) => $"{Type(window, code)}/differences";
}
