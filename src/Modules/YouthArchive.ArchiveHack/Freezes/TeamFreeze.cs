using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>The freeze of one hand-in. Scoped: one for each. What a killed process left half done is begun again.</summary>
internal sealed class TeamFreeze(
    DbContext db, MirrorStore store, MirrorFacts facts, Originals originals, FreezeLedger ledger, FrozenCommit judged, IOptionsMonitor<GitHubOptions> github,
    IOptionsMonitor<MirrorOptions> options, TimeProvider clock)
{
    private const string Frozen = "freeze";
    private const string Warm = "warm";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Fetches what is there already; a failure is only noted.</summary>
    public async Task WarmAsync(Edition edition, string handInId, CancellationToken cancellation)
    {
        var (handIn, mirror) = await FindAsync(edition, handInId, cancellation);
        var (state, heads, address) = await AskAsync(handIn, cancellation);
        if (state == MirrorState.Complete)
        {
            state = await store.FetchAsync(handInId, address!, Warm, heads!.Chosen(options.CurrentValue), cancellation);
            mirror.WarmUtc = state == MirrorState.Complete ? Now : null;
        }
        (mirror.State, mirror.TriedUtc) = (state, Now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Asks what the branch points to, and writes the answer down before anything is fetched.</summary>
    public async Task RecordAsync(Edition edition, FreezeClock freeze, string handInId, CancellationToken cancellation)
    {
        var (handIn, mirror) = await FindAsync(edition, handInId, cancellation);
        var code = await CodeAsync(handIn, cancellation);
        var (state, heads, _) = await AskAsync(handIn, cancellation);
        var at = Now;
        (mirror.State, mirror.TriedUtc) = (state, at);
        if (state is not (MirrorState.Complete or MirrorState.Empty))
        {
            await ledger.WriteAsync(edition, handInId, n => new(
                n, FreezeLineKind.Unreachable, code, handInId, handIn.RepositoryId, null, null, state.ToString(), freeze.DelaySeconds(at), at), cancellation);
            return;
        }
        var head = JudgedHead(heads!, handIn.DefaultBranch);
        (mirror.HeadSeenUtc, mirror.HeadRef, mirror.HeadSha) = (at, head?.Name, head?.Sha);
        mirror.Heads = JsonSerializer.Serialize(heads!.Chosen(options.CurrentValue));
        await judged.SeenAsync(handIn, freeze, head?.Sha, at, cancellation);
        await ledger.WriteAsync(edition, handInId, n => new(
            n, FreezeLineKind.Head, code, handInId, handIn.RepositoryId, head?.Name, head?.Sha, "ls-remote", freeze.DelaySeconds(at), at), cancellation);
    }

    /// <summary>Brings what was recorded; listed as complete in the same transaction as its line in the ledger.</summary>
    public async Task FetchAsync(Edition edition, FreezeClock freeze, string handInId, CancellationToken cancellation)
    {
        var (handIn, mirror) = await FindAsync(edition, handInId, cancellation);
        var version = await db.Set<FrozenVersion>().AsNoTracking().FirstOrDefaultAsync(f => f.HandInId == handInId, cancellation);
        var sha = version?.Sha ?? mirror.HeadSha!;
        var original = await originals.FetchAsync(handIn.Id, cancellation);
        mirror.State = await FetchAsync(handIn, mirror, sha, cancellation);
        if (mirror.State == MirrorState.OverLimit && original is not null)
        {
            // Both together are too much: the team's own work goes first.
            original = null;
            mirror.State = await FetchAsync(handIn, mirror, sha, cancellation);
        }
        mirror.TriedUtc = Now;
        if (mirror.State != MirrorState.Complete || await facts.ReadAsync(mirror, handIn, sha, original, cancellation) is not { } read)
        {
            mirror.State = mirror.State == MirrorState.Complete ? MirrorState.Gone : mirror.State;
            await db.SaveChangesAsync(cancellation);
            return;
        }
        (mirror.Facts, mirror.ReadmeHtml, mirror.ReadmeIsCut) = (FactsMerge.ToJson(read.Facts), read.ReadmeHtml, read.ReadmeIsCut);
        var folder = store.Folder(handInId);
        (mirror.FetchedUtc, mirror.FrozenSha, mirror.Bytes, mirror.Digest) = (Now, sha, folder.Bytes(), await PackDigest.OfAsync(folder, cancellation));
        var code = await CodeAsync(handIn, cancellation);
        await ledger.WriteAsync(edition, handInId, n => new(
            n, FreezeLineKind.Mirror, code, handInId, handIn.RepositoryId, mirror.HeadRef, sha, sha == mirror.HeadSha ? "ls-remote" : "push-log",
            freeze.DelaySeconds(mirror.FetchedUtc.Value), mirror.FetchedUtc.Value, mirror.Digest, mirror.Bytes), cancellation);
    }

    private async Task<MirrorState> FetchAsync(HandIn handIn, Mirror mirror, string sha, CancellationToken cancellation)
    {
        if (CloneAddress.Of(github.CurrentValue, handIn.Name) is not { } address)
        {
            return MirrorState.NotFound;
        }
        List<RemoteHead> heads = mirror.Heads is { } kept ? JsonSerializer.Deserialize<List<RemoteHead>>(kept)! : [];
        if (!heads.Exists(head => head.Sha == sha))
        {
            heads.Insert(0, new("refs/judged", sha));
        }
        var state = await store.FetchAsync(handIn.Id, address, Frozen, heads, cancellation);
        // A side branch that was deleted meanwhile must not cost the judged one.
        return state == MirrorState.Gone && heads.Count > 1
            ? await store.FetchAsync(handIn.Id, address, Frozen, [.. heads.Where(head => head.Sha == sha).Take(1)], cancellation)
            : state;
    }

    private async Task<(MirrorState State, RemoteHeads? Heads, CloneAddress? Address)> AskAsync(HandIn handIn, CancellationToken cancellation)
    {
        if (await db.Set<Reading>().AnyAsync(r => r.HandInId == handIn.Id && r.State == ReadingState.IdentityChanged, cancellation))
        {
            return (MirrorState.IdentityChanged, null, null);
        }
        if (CloneAddress.Of(github.CurrentValue, handIn.Name) is not { } address)
        {
            return (MirrorState.NotFound, null, null);
        }
        var (state, heads) = await store.HeadsAsync(address, cancellation);
        return (state, heads, address);
    }

    /// <summary>The branch HEAD names; where it names none that exists, the one GitHub told us of, else the first.</summary>
    private static RemoteHead? JudgedHead(RemoteHeads heads, string? defaultBranch) =>
        heads.Default ?? heads.Heads.FirstOrDefault(head => head.Name == "refs/heads/" + defaultBranch) ?? heads.Heads.FirstOrDefault();

    private async Task<(HandIn HandIn, Mirror Mirror)> FindAsync(Edition edition, string handInId, CancellationToken cancellation)
    {
        var handIn = await db.Set<HandIn>().FirstAsync(h => h.Id == handInId, cancellation);
        if (await db.Set<Mirror>().FirstOrDefaultAsync(m => m.HandInId == handInId, cancellation) is not { } mirror)
        {
            mirror = new Mirror { HandInId = handInId, TeamId = handIn.TeamId, EditionId = edition.Id };
            db.Add(mirror);
        }
        return (handIn, mirror);
    }

    private Task<string> CodeAsync(HandIn handIn, CancellationToken cancellation) =>
        db.Set<Team>().Where(t => t.Id == handIn.TeamId).Select(t => t.Code).FirstAsync(cancellation);
}
