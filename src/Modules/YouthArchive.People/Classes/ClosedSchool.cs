using static YouthArchive.Platform.Localization.SourceText;

namespace YouthArchive.People.Classes;

/// <summary>What a teacher reads where the school was closed.</summary>
internal static class ClosedSchool
{
    public static readonly string Words = Of("The organisers have closed this school on the portal. Its classes can be looked at but not changed. The students keep their accounts.");
}
