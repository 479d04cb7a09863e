using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Answers;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Panels;
using YouthArchive.ArchiveHack.Panels.Masking;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Preserved;

/// <summary>
/// The teams, what they said of their work, what was found in their repositories, and the ledger of the freeze. A repository's address tells
/// its owner: it is kept where all members have agreed to be named. Repositories themselves stay in the site's own copies.
/// </summary>
internal sealed class PreservedTeams(
    DbContext db, TeamRegister register, EvidencePanels panels, TeamIdentities identities, IPublicNames names) : IPreservedRecords
{
    public string? Programme => ProgrammeNames.ArchiveHack;

    public async IAsyncEnumerable<PreservedFile> OfEditionAsync(Edition edition, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var rules = await register.RulesAsync(edition.Id, cancellation);
        yield return PreservedFile.OfJson("rules/teams.json", new { rules.Sizes.Smallest, rules.Sizes.Largest, rules.ConductVersion });
        var teams = await register.OfEditionAsync(edition.Id, cancellation);
        var called = await names.OfAsync(teams.SelectMany(t => t.Members).Select(m => m.PersonId), cancellation);
        foreach (var team in teams)
        {
            await foreach (var file in OfTeamAsync(edition, team, called, cancellation))
            {
                yield return file;
            }
        }
        var ledger = await db.Set<LedgerEntry>().AsNoTracking().Where(l => l.EditionId == edition.Id).OrderBy(l => l.Number).ToListAsync(cancellation);
        if (ledger.Count > 0)
        {
            yield return PreservedFile.OfText("freeze/ledger.txt", ledger.Aggregate(new StringBuilder(), (text, l) => text.Append(l.Hash).Append(' ').Append(l.Text).Append('\n')).ToString());
        }
        var codes = teams.ToDictionary(t => t.Id, t => t.Code, StringComparer.Ordinal);
        var mirrors = (await db.Set<Mirror>().AsNoTracking().Where(m => m.EditionId == edition.Id).ToListAsync(cancellation))
            .Where(m => codes.ContainsKey(m.TeamId)).OrderBy(m => codes[m.TeamId], StringComparer.Ordinal).ThenBy(m => m.HandInId, StringComparer.Ordinal);
        yield return PreservedFile.OfTable("freeze/mirrors.csv", ["team", "state", "head seen", "head", "frozen", "fetched", "bytes", "digest of the packs"],
            mirrors.Select(m => new object?[] { codes[m.TeamId], m.State, m.HeadSeenUtc, m.HeadSha, m.FrozenSha, m.FetchedUtc, m.Bytes, m.Digest }));
    }

    private async IAsyncEnumerable<PreservedFile> OfTeamAsync(
        Edition edition, Team team, IReadOnlyDictionary<string, PublicName> called, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = $"teams/{team.Code}";
        var named = team.Members.Count > 0 && team.Members.All(m => called[m.PersonId].IsFull);
        var panel = await panels.PanelAsync(team.Id, EvidenceSight.Open, cancellation);
        var mask = named ? null : new Mask(await identities.OfAsync(team, panel?.Facts, cancellation));
        string Shown(string? text) => text is null ? "" : mask?.Text(text) ?? text;
        yield return PreservedFile.OfJson($"{folder}/team.json", new
        {
            team.Code,
            Name = Shown(team.Name),
            Summary = Shown(team.Summary.In(team.Language)),
            team.Language,
            Track = team.TrackKey,
            team.FormedUtc,
            Members = team.Members.Count,
            Names = team.Members.OrderByDescending(m => m.IsLeader).ThenBy(m => m.JoinedUtc).ThenBy(m => m.Id, StringComparer.Ordinal).Select(m => called[m.PersonId].IsFull ? called[m.PersonId].Text : null),
            Repository = named ? team.Current?.Name : null,
            HandedInUtc = team.Current?.ConfirmedUtc,
        });
        if (await db.Set<Pitch>().AsNoTracking().FirstOrDefaultAsync(p => p.TeamId == team.Id, cancellation) is { Text.Length: > 0 } pitch)
        {
            yield return PreservedFile.OfText($"{folder}/pitch.md", Shown(pitch.Text) + "\n");
        }
        if (panel?.Report is { } report)
        {
            yield return PreservedFile.OfJson($"{folder}/evidence.json", Evidence(panel, report));
        }
        var answers = (await db.Set<Answer>().AsNoTracking().Where(a => a.TeamId == team.Id).ToListAsync(cancellation)).OrderBy(a => a.Kind).ToList();
        if (answers.Count > 0)
        {
            yield return PreservedFile.OfTable($"{folder}/answers.csv", ["question", "at", "answer"],
                answers.Select(a => new object?[] { a.Kind, a.ChangedUtc ?? a.GivenUtc, Shown(a.Text) }));
        }
    }

    /// <summary>Facts and questions. Whose account or address a commit names is left out.</summary>
    private static object Evidence(EvidencePanel panel, EvidenceReport report) => new
    {
        Judged = panel.Frozen?.Sha,
        panel.Frozen?.IsProven,
        panel.Frozen?.SeenUtc,
        panel.Frozen?.PushedUtc,
        panel.HeadSha,
        report.Counts,
        Contributors = report.Contributors.Count,
        Findings = report.Findings.Select(f => new { f.Kind, f.Severity, f.Source, Numbers = new SortedDictionary<string, long>(f.Numbers.ToDictionary(), StringComparer.Ordinal), f.Shas }),
        Commits = panel.Facts?.Commits?.Select(c => c.Sha),
        Languages = panel.Facts?.Languages?.Select(l => new { l.Name, l.NumberOfBytes }),
        panel.Facts?.Licence,
    };
}
