using YouthArchive.ArchiveHack.Answers;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>Everything the panel prints. Of people only the logins that the team itself registered.</summary>
internal sealed class EvidencePanel
{
    public required Edition Edition { get; init; }
    public required HandIn HandIn { get; init; }

    /// <summary>What hides identities; null where they may be seen.</summary>
    public Mask? Mask { get; init; }
    public PitchShown? Pitch { get; init; }

    /// <summary>What the team said to the questions.</summary>
    public IReadOnlyDictionary<FindingKind, Answer> Answers { get; init; } = new Dictionary<FindingKind, Answer>();
    public bool IsBlind => Mask is not null;
    public ReadingOutline? Reading { get; init; }
    public FrozenVersion? Frozen { get; init; }

    /// <summary>Files, README and commits are from the site's own copy of the frozen version.</summary>
    public bool IsOwnCopy { get; init; }
    public string? HeadSha { get; init; }
    public string? ReadmeHtml { get; init; }
    public bool ReadmeIsCut { get; init; }
    public RepositoryFacts? Facts { get; init; }
    public EvidenceReport? Report { get; init; }
    public TimelineDrawing? Drawing { get; init; }
    public IReadOnlyList<LanguageShare> Languages { get; init; } = [];
    public required AuthorNames Authors { get; init; }

    public string Zone => Edition.Zone;
    public DateTime? FreezeUtc => TeamRules.FreezeOf(Edition);

    /// <summary>What the team should be asked about, the gravest first.</summary>
    public IEnumerable<Finding> Questions => Report?.Findings.Where(f => f.Severity != Severity.Info) ?? [];

    /// <summary>Worth knowing. What the list of checks says anyway is not said twice.</summary>
    public IEnumerable<Finding> Remarks => Report?.Findings.Where(f => f.Severity == Severity.Info
        && f.Kind is not (FindingKind.NoReadme or FindingKind.NoLicence or FindingKind.NoTests or FindingKind.NoChecks)) ?? [];

    public string? LinkTo(string? sha) => sha is not null && Facts?.HtmlUrl is { } page && IsWeb(page) ? $"{page}/commit/{sha}" : null;

    public string? WebPage => Facts?.HtmlUrl is { } page && IsWeb(page) ? page : null;

    public string? Demo => Facts?.Homepage is { } home && IsWeb(home) ? home : null;

    public static string Short(string sha) => sha.Length > 7 ? sha[..7] : sha;

    public static EvidencePanel Of(
        Edition edition, Team team, HandIn handIn, Reading? reading, FrozenVersion? frozen, Mirror? mirror = null, Mask? mask = null,
        IReadOnlyDictionary<FindingKind, Answer>? answers = null, PitchShown? pitch = null)
    {
        // A copy of another version than the one that turned out to be judged is not shown as the frozen one.
        var copy = mirror is { IsComplete: true } && (frozen?.Sha is null || frozen.Sha == mirror.FrozenSha) ? mirror : null;
        var facts = FrozenOver.Of(FactsMerge.Parse(reading?.Facts), reading?.HeadSha, copy);
        var report = facts?.Commits is null
            ? null
            : EvidenceOf.Report(edition, facts, reading?.HeadSha ?? copy?.FrozenSha, team.Members, FrozenOver.Witnesses(mirror), FrozenOver.Decided(frozen, mirror));
        return new()
        {
            Edition = edition,
            HandIn = handIn,
            Mask = mask,
            Pitch = mask is null ? pitch : pitch?.Blind(mask.Text),
            Answers = answers ?? new Dictionary<FindingKind, Answer>(),
            Reading = reading is null ? null : ReadingOutline.Of(reading),
            Frozen = frozen,
            IsOwnCopy = copy is not null,
            HeadSha = copy is null ? reading?.HeadSha : copy.FrozenSha,
            ReadmeHtml = copy is null ? reading?.ReadmeHtml : copy.ReadmeHtml,
            ReadmeIsCut = copy?.ReadmeIsCut ?? reading?.ReadmeIsCut ?? false,
            Facts = mask is null ? facts : Blinded(facts, mask),
            Report = report,
            Drawing = report is null || report.Placements.Count == 0 ? null : Timeline.Draw(report, EvidenceOf.WindowOf(edition)),
            Languages = LanguageShare.Of(facts?.Languages ?? []),
            Authors = new(report?.Contributors ?? [], team.Members, mask is not null),
        };
    }

    /// <summary>The team's words to a question as they may be shown; null when it has said nothing.</summary>
    public string? AnswerTo(Finding finding) => Answers.TryGetValue(finding.Kind, out var answer) ? Mask?.Text(answer.Text) ?? answer.Text : null;

    /// <summary>The README as it may be shown.</summary>
    /// <param name="hidden">What a screen reader says in the place of what is hidden.</param>
    public string? Readme(string hidden) => ReadmeHtml is { } html ? Mask?.Html(html, hidden) ?? html : null;

    private static RepositoryFacts? Blinded(RepositoryFacts? facts, Mask mask) => facts is null ? null : facts with
    {
        FullName = "",
        Homepage = null,
        HtmlUrl = null,
        ParentName = null,
        TemplateName = null,
        Licence = facts.Licence is { } licence ? mask.Text(licence) : null,
        Readme = facts.Readme is { Path: { } path } readme ? readme with { Path = mask.Text(path) } : facts.Readme,
    };

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri is { UserInfo: "" };
}
