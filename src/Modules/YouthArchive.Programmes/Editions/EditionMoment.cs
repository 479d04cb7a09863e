using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

internal enum EditionState { Upcoming, EnrolmentOpen, Running, Over }

/// <summary>What the person is waiting for: a stage's end while it runs, a stage's beginning before it.</summary>
internal enum DueKind { HandIn, Freeze, Enrolment, StageBegins, Nothing }

/// <param name="Stage">Null for enrolment and for nothing.</param>
internal sealed record Due(DueKind Kind, DateTime AtUtc, Stage? Stage);

/// <summary>Where an edition stands at a moment.</summary>
internal static class EditionMoment
{
    public static EditionState StateAt(Edition edition, DateTime utc)
    {
        if (edition.EnrolmentIsOpen(utc))
        {
            return EditionState.EnrolmentOpen;
        }
        if (edition.Stages.Any(s => s.IsOpen(utc)))
        {
            return EditionState.Running;
        }
        var hasMore = utc < edition.EnrolmentOpensUtc || edition.Stages.Any(s => utc < s.StartsUtc);
        var hasBegun = edition.EnrolmentOpensUtc <= utc || edition.Stages.Any(s => s.StartsUtc <= utc);
        return hasMore ? hasBegun ? EditionState.Running : EditionState.Upcoming : EditionState.Over;
    }

    /// <summary>The one deadline that the page counts down to.</summary>
    public static Due DueAt(Edition edition, DateTime utc)
    {
        if (edition.Stage(StageKeys.Window) is { } window && window.IsOpen(utc))
        {
            return new(DueKind.Freeze, window.EndsUtc, window);
        }
        if (edition.Stage(StageKeys.HandIn) is { } handIn && handIn.IsOpen(utc))
        {
            return new(DueKind.HandIn, handIn.EndsUtc, handIn);
        }
        if (edition.EnrolmentIsOpen(utc))
        {
            return new(DueKind.Enrolment, edition.EnrolmentClosesUtc, null);
        }
        var next = edition.Stages.Where(s => utc < s.StartsUtc).MinBy(s => s.StartsUtc);
        return next is null ? new(DueKind.Nothing, utc, null) : new(DueKind.StageBegins, next.StartsUtc, next);
    }

    /// <summary>Everything that is still to come, nearest first: ends of what people act in, beginnings of the rest.</summary>
    public static IEnumerable<Due> Upcoming(Edition edition, DateTime utc)
    {
        if (edition.EnrolmentIsOpen(utc))
        {
            yield return new(DueKind.Enrolment, edition.EnrolmentClosesUtc, null);
        }
        foreach (var stage in edition.Stages.Where(s => s.Key != StageKeys.Registration))
        {
            if (utc < stage.StartsUtc)
            {
                yield return new(DueKind.StageBegins, stage.StartsUtc, stage);
            }
            else if (utc < stage.EndsUtc && stage.Key is StageKeys.HandIn or StageKeys.Window && utc < stage.EndsUtc)
            {
                yield return new(stage.Key == StageKeys.Window ? DueKind.Freeze : DueKind.HandIn, stage.EndsUtc, stage);
            }
        }
    }
}
