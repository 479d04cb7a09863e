using YouthArchive.Platform.Localization;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>What a member does in the team, by their own word. For the team and the organiser only.</summary>
internal static class MemberRole
{
    /// <summary>As stored, and in English source text as shown.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["developer"] = SourceText.Of("developer"),
        ["designer"] = SourceText.Of("designer"),
        ["researcher"] = SourceText.Of("archive researcher"),
        ["data"] = SourceText.Of("data specialist"),
        ["presenter"] = SourceText.Of("presenter"),
        ["tester"] = SourceText.Of("tester"),
    };

    public const int Length = 20;
}
