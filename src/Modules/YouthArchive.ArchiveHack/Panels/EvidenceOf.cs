using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>Kept facts to the rules of evidence.</summary>
internal static class EvidenceOf
{
    public static EvidenceReport Report(
        Edition edition, RepositoryFacts facts, string? head, IReadOnlyList<Member> members, IReadOnlyList<Witness>? witnesses = null, FreezeCommit? decided = null) =>
        EvidenceReading.Read(Input(edition, facts, head, members) with { Witnesses = witnesses ?? [], Decided = decided });

    public static Window WindowOf(Edition edition)
    {
        var window = edition.Stage(StageKeys.Window);
        return new(window?.StartsUtc ?? edition.EnrolmentOpensUtc, window?.EndsUtc ?? edition.EnrolmentClosesUtc);
    }

    private static EvidenceInput Input(Edition edition, RepositoryFacts facts, string? head, IReadOnlyList<Member> members) => new()
    {
        Window = WindowOf(edition),
        JudgedRef = "refs/heads/" + facts.DefaultBranch,
        Head = head,
        Commits = [.. (facts.Commits ?? []).Concat(facts.Rewritten).DistinctBy(c => c.Sha)],
        Pushes = [.. (facts.Pushes ?? []).Select(Of)],
        Members = [.. members.Select(m => new TeamMember(m.PersonId, m.GitHubLogin))],
        Presence = PresenceOf(facts),
        IsForkOrFromTemplate = facts.IsFork || facts.TemplateName is not null,
        RepositoryCreatedUtc = facts.CreatedUtc,
        Inherited = facts.Inherited,
    };

    private static PushFact Of(KeptPush push) =>
        new(push.TimestampUtc, push.Ref, PushFact.Sha(push.Before), PushFact.Sha(push.After), PushFact.KindOf(push.Kind), push.Actor);

    private static Presence PresenceOf(RepositoryFacts facts) => facts.Tree is { IsTruncated: false } tree
        ? new(tree.ReadmePath is not null, tree.LicencePath is not null, tree.TestFiles > 0, facts.Checks is { } checks ? checks.Count > 0 : null)
        : new(facts.Readme is not null ? true : null, facts.Licence is not null ? true : null, null, facts.Checks is { Count: > 0 } ? true : null);
}
