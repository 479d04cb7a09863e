using YouthArchive.Olympiads.Marking.Texts;
using YouthArchive.Platform.Texts;

namespace YouthArchive.Olympiads.Marking.Citations;

internal static class ArchiveName
{
    /// <summary>Letters and digits alone count, not their case, not the alphabet of look-alikes: «ЦГА РК», «цгарк» and «ЦГA PK» are one.</summary>
    public static bool Same(string one, string other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    private static string Plain(string name) => string.Concat(
        LookAlikes.Map(PlainText.Of(name).ToUpperInvariant(), LookAlikes.ToCyrillic).Where(char.IsLetterOrDigit));
}
