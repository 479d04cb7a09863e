using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>When a team may do what. The freeze is the end of the window.</summary>
internal static class TeamRules
{
    public static DateTime? FreezeOf(Edition edition) => edition.Stage(StageKeys.Window)?.EndsUtc;

    public static bool IsFrozen(Edition edition, DateTime now) => FreezeOf(edition) is { } freeze && freeze <= now;

    /// <summary>Until the freeze; a team that has handed nothing in may still part afterwards.</summary>
    public static bool MayPart(Edition edition, Team team, DateTime now) => !IsFrozen(edition, now) || team.Current is null;

    public static bool HandInIsOpen(Edition edition, DateTime now) =>
        edition.Stage(StageKeys.HandIn) is { } stage ? stage.IsOpen(now) : !IsFrozen(edition, now);

    /// <summary>After the freeze only a team without a repository that can be judged may still hand one in.</summary>
    public static bool MayHandIn(Edition edition, Team team, bool hasReading, DateTime now) =>
        HandInIsOpen(edition, now) && (!IsFrozen(edition, now) || team.Current is null || !hasReading);

    /// <summary>From the first moment something can be handed in until judging is over.</summary>
    public static bool IsLive(Edition edition, DateTime now)
    {
        var opens = new[] { edition.Stage(StageKeys.Window)?.StartsUtc, edition.Stage(StageKeys.HandIn)?.StartsUtc }.Min();
        var ends = new[] { edition.Stage(StageKeys.Judging)?.EndsUtc, edition.Stage(StageKeys.HandIn)?.EndsUtc, FreezeOf(edition) }.Max();
        return opens <= now && now < ends;
    }
}
