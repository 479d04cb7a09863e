namespace YouthArchive.ArchiveHack.Evidence;

internal sealed record TimelineLane(string Key, string? Login, double Y);

/// <summary>A circle, or a diamond when it stands outside the window. Count says how many commits lie at the same place.</summary>
internal sealed record TimelinePoint(string Sha, double X, double Y, double Radius, bool IsFlagged, bool IsOffTheEdge, int Count, DateTime Utc);

internal sealed record TimelineTick(double X, DateTime Utc);

/// <summary>Numbers for the picture: a page only prints them. Lengths are units of the view box.</summary>
internal sealed record TimelineDrawing(
    double Width, double Height, double PlotLeft, double PlotRight, double PlotTop, double PlotBottom,
    double WindowLeft, double WindowRight, double? FreezeCommitX,
    IReadOnlyList<TimelineLane> Lanes, IReadOnlyList<TimelinePoint> Points, IReadOnlyList<TimelineTick> Ticks);

/// <summary>One lane for each contributor, time from left to right by the server's clock where it is known.</summary>
internal static class Timeline
{
    private const double Width = 640;
    private const double Left = 64;
    private const double Right = 628;
    private const double Top = 26;
    private const double FirstLane = 62;
    private const double LaneStep = 34;
    private const double BelowLanes = 18;
    private const double BelowPlot = 32;
    private const int MostLanes = 8;

    public static TimelineDrawing Draw(EvidenceReport report, Window window)
    {
        var scale = Scale.For(report.Placements.Select(TimeOf), window, Left, Right);
        var lanes = Lanes(report);
        var bottom = FirstLane + (LaneStep * (Math.Max(1, lanes.Count) - 1)) + BelowLanes;
        var frozen = report.Placements.FirstOrDefault(placement => placement.Commit.Sha == report.Freeze.Sha);
        return new TimelineDrawing(
            Width, bottom + BelowPlot, Left, Right, Top, bottom,
            scale.X(window.StartUtc), scale.X(window.FreezeUtc), frozen is null ? null : scale.X(TimeOf(frozen)),
            lanes, Points(report, lanes, scale), scale.Ticks(window).ToArray());
    }

    private static DateTime TimeOf(Placement placement) => placement.SeenUtc ?? placement.Commit.CommittedUtc;

    /// <summary>People before bots; whoever does not fit shares the last lane, whose key is empty.</summary>
    private static List<TimelineLane> Lanes(EvidenceReport report)
    {
        var people = report.Contributors.OrderBy(person => person.IsBot).ThenByDescending(person => person.Commits).ThenBy(person => person.Key, StringComparer.Ordinal).ToArray();
        var shown = people.Length <= MostLanes ? people.Length : MostLanes - 1;
        var lanes = people.Take(shown).Select((person, i) => new TimelineLane(person.Key, person.Login, FirstLane + (LaneStep * i))).ToList();
        if (shown < people.Length)
        {
            lanes.Add(new TimelineLane(string.Empty, null, FirstLane + (LaneStep * shown)));
        }

        return lanes;
    }

    private static TimelinePoint[] Points(EvidenceReport report, List<TimelineLane> lanes, Scale scale)
    {
        var yOf = lanes.ToDictionary(lane => lane.Key, lane => lane.Y);
        var others = lanes.Count == 0 ? FirstLane : lanes[^1].Y;
        return report.Placements
            .Select(placement => Point(placement, yOf.GetValueOrDefault(report.AuthorOf[placement.Commit.Sha], others), scale))
            .GroupBy(point => (point.X, point.Y, point.IsFlagged))
            .Select(group => group.MaxBy(point => point.Radius)! with { Count = group.Count() })
            .ToArray();
    }

    private static TimelinePoint Point(Placement placement, double y, Scale scale)
    {
        var utc = TimeOf(placement);
        var flagged = placement.Verdict is Verdict.Late or Verdict.BeforeWindow || placement.Claim == Position.Before;
        return new TimelinePoint(placement.Commit.Sha, scale.X(utc), y, Radius(placement.Commit), flagged, !scale.Holds(utc), 1, utc);
    }

    /// <summary>Between 2.8 and 7.8, growing with the square root of the changed lines.</summary>
    private static double Radius(CommitFact commit) =>
        commit.ChangedLines is { } lines ? Math.Round(Math.Min(7.8, 2.8 + (Math.Sqrt(Math.Max(0, lines)) / 8)), 1) : 3.8;
}
