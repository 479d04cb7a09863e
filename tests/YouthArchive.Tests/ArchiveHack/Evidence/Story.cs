using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

/// <summary>Tells a small history in hours from the start of a 48 hour window.</summary>
internal sealed class Story
{
    public const string Main = "refs/heads/main";

    public static readonly Window Window = new(Hour(0), Hour(48));

    private readonly List<CommitFact> commits = [];
    private readonly List<PushFact> pushes = [];
    private readonly Dictionary<string, string> heads = [];

    public IReadOnlyList<CommitFact> Commits => commits;

    public IReadOnlyList<PushFact> Pushes => pushes;

    public static DateTime Hour(double hour) => new DateTime(2026, 11, 16, 13, 0, 0, DateTimeKind.Utc).AddHours(hour);

    /// <summary>A commit whose both dates are at the hour; parents are the last commit told, unless given.</summary>
    public Story Commit(string sha, double hour, string login = "aru", string[]? parents = null, int? lines = null, string? email = null, params CoAuthor[] with)
    {
        commits.Add(new CommitFact(
            sha, parents ?? (commits.Count == 0 ? [] : [commits[^1].Sha]), login, email is null ? login : null, email ?? "key-" + login,
            Hour(hour), Hour(hour), with, login.EndsWith("[bot]", StringComparison.Ordinal), lines, lines is null ? null : 0, sha));
        return this;
    }

    public Story Push(string head, double hour, PushKind kind = PushKind.Push, string reference = Main, string actor = "aru")
    {
        pushes.Add(new PushFact(Hour(hour), reference, heads.GetValueOrDefault(reference), head, kind, actor));
        heads[reference] = head;
        return this;
    }

    public Story Forget(params string[] shas)
    {
        commits.RemoveAll(commit => shas.Contains(commit.Sha));
        return this;
    }

    public EvidenceInput Input(params TeamMember[] members) => new()
    {
        Window = Window,
        JudgedRef = Main,
        Head = heads.GetValueOrDefault(Main) ?? commits.LastOrDefault()?.Sha,
        Commits = commits,
        Pushes = pushes,
        Members = members,
    };

    public EvidenceReport Read(params TeamMember[] members) => EvidenceReading.Read(Input(members));
}

internal static class ReportReading
{
    public static Verdict VerdictOf(this EvidenceReport report, string sha) => report.Placements.Single(placement => placement.Commit.Sha == sha).Verdict;

    public static Finding? Finding(this EvidenceReport report, FindingKind kind) => report.Findings.SingleOrDefault(finding => finding.Kind == kind);

    public static string[] Kinds(this EvidenceReport report, Severity atLeast) =>
        report.Findings.Where(finding => finding.Severity >= atLeast).Select(finding => $"{finding.Severity} {finding.Kind}").ToArray();
}
