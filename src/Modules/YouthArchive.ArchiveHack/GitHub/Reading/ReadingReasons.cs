using YouthArchive.Platform.Localization;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>What people are told for each state. The keys are translated in the module's PO files.</summary>
internal static class ReadingReasons
{
    public static string KeyOf(ReadingState state) => state switch
    {
        ReadingState.Fresh => SourceText.Of("{0} was read at {1}."),
        ReadingState.Renamed => SourceText.Of("{2} is now called {0}; it was read at {1}."),
        ReadingState.Partial => SourceText.Of("{0} was read at {1}, but not completely. Missing: {2}."),
        ReadingState.Empty => SourceText.Of("{0} was empty at {1}: it has no commits yet."),
        ReadingState.Pending => SourceText.Of("GitHub was still preparing data of {0} at {1}. We will ask again later."),
        ReadingState.Stale => SourceText.Of("GitHub could not be reached for {0} at {1}. You see what was read before."),
        ReadingState.Unreachable => SourceText.Of("{0} could not be found at {1}: it was deleted, made private, or its address is wrong. What was read before is kept."),
        ReadingState.Forbidden => SourceText.Of("GitHub refused to show {0} at {1}. What was read before is kept."),
        ReadingState.Legal => SourceText.Of("GitHub withholds {0} for legal reasons since {1} or earlier. What was read before is kept."),
        ReadingState.Paused => SourceText.Of("GitHub asked for a pause before {0} was read ({1}). Reading goes on by itself."),
        ReadingState.Credentials => SourceText.Of("The site's access to GitHub was refused when {0} was read at {1}. The organisers know."),
        ReadingState.IdentityChanged => SourceText.Of("At {1}, the address {0} belonged to another repository than before. Nothing was overwritten."),
        _ => SourceText.Of("{0} could not be read at {1} because of an error on our side. What was read before is kept."),
    };
}
