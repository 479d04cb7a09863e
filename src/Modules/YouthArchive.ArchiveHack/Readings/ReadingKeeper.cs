using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Panels;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Markdown;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Keeps a reading. An error changes the state and the time of the try, never what was read before.</summary>
internal sealed class ReadingKeeper(DbContext db, IMarkdown markdown, AuditTrail audit, TeamPages pages)
{
    private const int DetailLength = 300;

    public async Task KeepAsync(Edition edition, HandIn handIn, RepositoryReading read, CancellationToken cancellation)
    {
        var reading = await FindOrAddAsync(handIn, cancellation);
        var isFirst = reading.ReadUtc is null;
        reading.State = read.State;
        reading.Detail = read.Reason.Detail.Length <= DetailLength ? read.Reason.Detail : read.Reason.Detail[..DetailLength];
        reading.TriedUtc = read.ReadAtUtc;
        reading.PausedUntilUtc = read.PausedUntilUtc;
        reading.RequestsUsed = read.RequestsUsed;
        reading.RequestsCounted = read.RequestsCounted;
        if (read.Repository is not null && read.State != ReadingState.IdentityChanged)
        {
            KeepName(handIn, read);
            KeepFacts(reading, read);
            await KeepFreezeAsync(edition, handIn, reading, read.ReadAtUtc, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        if (isFirst && reading.ReadUtc is not null)
        {
            await pages.ForgetAsync(cancellation);
        }
    }

    public async Task<Reading> FindOrAddAsync(HandIn handIn, CancellationToken cancellation)
    {
        if (await db.Set<Reading>().FirstOrDefaultAsync(r => r.HandInId == handIn.Id, cancellation) is { } known)
        {
            return known;
        }
        var reading = new Reading { HandInId = handIn.Id, TeamId = handIn.TeamId };
        db.Add(reading);
        return reading;
    }

    private void KeepName(HandIn handIn, RepositoryReading read)
    {
        var repository = read.Repository!;
        if (handIn.RepositoryId == repository.Id && !string.Equals(handIn.FullName, repository.FullName, StringComparison.Ordinal))
        {
            audit.Add(null, "Repository.Renamed", nameof(Team), handIn.TeamId, new { handInId = handIn.Id, repositoryId = repository.Id });
        }
        handIn.Found(repository);
    }

    private void KeepFacts(Reading reading, RepositoryReading read)
    {
        reading.Facts = FactsMerge.ToJson(FactsMerge.Merge(FactsMerge.Parse(reading.Facts), read));
        if (read.Commits is not null)
        {
            reading.ReadUtc = read.ReadAtUtc;
            reading.HeadSha = read.HeadSha;
        }
        if (read.Readme?.Text is { } text)
        {
            // Rendered once: a hostile text may take seconds, and no page waits for it.
            var html = markdown.ToHtml(text, MarkdownTrust.Untrusted);
            (reading.ReadmeHtml, reading.ReadmeIsCut) = (html.Html, html.IsCut || read.Readme.IsTruncated);
        }
        else if (read.Tree is not null && !read.Missing.Contains(ReadingPart.Readme))
        {
            (reading.ReadmeHtml, reading.ReadmeIsCut) = (null, false);
        }
    }

    // Once proven it stays as it is, whatever happens to the repository later.
    private async Task KeepFreezeAsync(Edition edition, HandIn handIn, Reading reading, DateTime now, CancellationToken cancellation)
    {
        if (TeamRules.FreezeOf(edition) is not { } freeze || now < freeze || reading.ReadUtc is null)
        {
            return;
        }
        var kept = await db.Set<FrozenVersion>().FirstOrDefaultAsync(f => f.HandInId == handIn.Id, cancellation);
        if (kept is { IsProven: true } && kept.FreezeUtc == freeze && (kept.SeenUtc is null || kept.PushedUtc is not null))
        {
            return;
        }
        var found = EvidenceOf.Report(edition, FactsMerge.Parse(reading.Facts)!, reading.HeadSha, []).Freeze;
        if (kept is null)
        {
            kept = await db.AddFirstAsync(
                new() { HandInId = handIn.Id, FreezeUtc = freeze, Sha = found.Sha, PushedUtc = found.PushedUtc, IsProven = found.IsProven, DeterminedUtc = now }, cancellation);
            if (kept is null)
            {
                audit.Add(null, "Freeze.Determined", nameof(Team), handIn.TeamId, new { handInId = handIn.Id, found.Sha, found.IsProven });
                return;
            }
        }
        if (kept.FreezeUtc == freeze && (!found.IsProven || (kept is { IsProven: true } && found.PushedUtc is null)))
        {
            return;
        }
        // Seen by ourselves in the seconds after the deadline: only GitHub's time of a push tells what came in those seconds.
        kept.SeenUtc = kept.Sha == found.Sha ? kept.SeenUtc : null;
        (kept.FreezeUtc, kept.Sha, kept.PushedUtc, kept.IsProven, kept.DeterminedUtc) = (freeze, found.Sha, found.PushedUtc, found.IsProven, now);
        audit.Add(null, "Freeze.Determined", nameof(Team), handIn.TeamId, new { handInId = handIn.Id, found.Sha, found.IsProven });
    }
}
