using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Sittings.Proctoring;

/// <summary>Why a teacher may stop the time. English source texts.</summary>
internal static class PauseReasons
{
    public static IReadOnlyList<string> All { get; } =
    [
        SourceText.Of("No electricity"), SourceText.Of("No internet"), SourceText.Of("A device broke"), SourceText.Of("A pupil is unwell"),
        SourceText.Of("It goes on"),
    ];
}
