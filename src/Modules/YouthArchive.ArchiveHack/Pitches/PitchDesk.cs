using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Files;

namespace YouthArchive.ArchiveHack.Pitches;

internal enum PitchProblem { TextTooLong, DemoWrong, VideoWrong, SlidesWrong, NotPdf, FileTooLarge, ChangedByAnother }

/// <param name="BasedOn">The version that was on the screen; another member's newer one is not written over unseen.</param>
internal sealed record PitchDraft(string? Text, string? Demo, string? Video, string? Slides, int BasedOn, bool DropsFile);

/// <summary>Keeps a team's pitch and its slides.</summary>
internal sealed class PitchDesk(DbContext db, IFileStore files, AuditTrail audit, TimeProvider clock)
{
    public const int FileBytes = 10 * 1024 * 1024;
    private const string Area = "pitches";

    /// <summary>0 while nothing is written, then another number after each saving.</summary>
    public static int StampOf(Pitch? pitch) => pitch is null ? 0 : pitch.Version + 1;

    public Task<Pitch?> FindAsync(string teamId, CancellationToken cancellation) => db.Set<Pitch>().FirstOrDefaultAsync(p => p.TeamId == teamId, cancellation);

    /// <summary>Saves what is right, and says what is not: nothing is kept from a draft with a mistake, save for a file that is in order.</summary>
    public async Task<IReadOnlyList<PitchProblem>> SaveAsync(Team team, PitchDraft draft, Stream? file, string actorId, CancellationToken cancellation)
    {
        var pitch = await FindAsync(team.Id, cancellation);
        var problems = Problems(draft, out var links).ToList();
        if (StampOf(pitch) != draft.BasedOn)
        {
            problems.Add(PitchProblem.ChangedByAnother);
        }
        var (key, bytes, wrong) = await KeepAsync(file, cancellation);
        if (wrong is { } fileProblem)
        {
            problems.Add(fileProblem);
        }
        if (problems.Count > 0 && key is null)
        {
            return problems;
        }
        var old = pitch?.SlidesFile;
        pitch ??= Added(team, actorId);
        if (problems.Count == 0)
        {
            (pitch.Text, pitch.Demo, pitch.Video, pitch.Slides) = (Clean(draft.Text), links.Demo, links.Video, links.Slides);
        }
        if (key is not null || draft.DropsFile && problems.Count == 0)
        {
            (pitch.SlidesFile, pitch.SlidesBytes) = (key, bytes);
        }
        (pitch.ChangedUtc, pitch.ChangedBy) = (clock.GetUtcNow().UtcDateTime, actorId);
        audit.Add(actorId, "Pitch.Changed", nameof(Team), team.Id, new { length = pitch.Text.Length, pitch.SlidesFile });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another member saved in the same moment.
            db.ChangeTracker.Clear();
            await DropAsync(key, cancellation);
            return [.. problems.Append(PitchProblem.ChangedByAnother).Distinct()];
        }
        if (old != pitch.SlidesFile)
        {
            await DropAsync(old, cancellation);
        }
        return problems;
    }

    private Pitch Added(Team team, string actorId)
    {
        var pitch = new Pitch { TeamId = team.Id, ChangedUtc = clock.GetUtcNow().UtcDateTime, ChangedBy = actorId };
        db.Add(pitch);
        return pitch;
    }

    private static IEnumerable<PitchProblem> Problems(PitchDraft draft, out (string? Demo, string? Video, string? Slides) links)
    {
        var problems = new List<PitchProblem>();
        if (Clean(draft.Text).Length > Pitch.TextLength)
        {
            problems.Add(PitchProblem.TextTooLong);
        }
        links = (Read(draft.Demo, PitchProblem.DemoWrong), Read(draft.Video, PitchProblem.VideoWrong), Read(draft.Slides, PitchProblem.SlidesWrong));
        return problems;

        string? Read(string? typed, PitchProblem problem)
        {
            if (!SafeLink.TryRead(typed, out var link))
            {
                problems.Add(problem);
            }
            return link;
        }
    }

    private async Task<(string? Key, int Bytes, PitchProblem? Problem)> KeepAsync(Stream? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 })
        {
            return default;
        }
        if (file.Length > FileBytes)
        {
            return (null, 0, PitchProblem.FileTooLarge);
        }
        return await FileKinds.OfAsync(file, cancellation) == FileKind.Pdf
            ? (await files.SaveAsync(Area, file, cancellation), (int)file.Length, null)
            : (null, 0, PitchProblem.NotPdf);
    }

    private async Task DropAsync(string? key, CancellationToken cancellation)
    {
        if (key is not null)
        {
            await files.DeleteAsync(key, cancellation);
        }
    }

    private static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
