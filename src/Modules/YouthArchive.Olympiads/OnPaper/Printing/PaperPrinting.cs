using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Taking;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <param name="File">Null when there is nothing to print, or it cannot be.</param>
/// <param name="OnDevice">So many sit on a device already and get no paper.</param>
internal sealed record PrintOutcome(byte[]? File, IReadOnlyList<PrintProblem> Problems, int OnDevice);

/// <summary>Prints a class's papers. Each pupil's is that of the own sitting: the same seed, the same items in the same order.</summary>
internal sealed class PaperPrinting(
    DbContext db, Beginning beginning, SittingReading reading, SittingMemory memory, LockedPapers papers, PrintedPictures pictures, PaperSheets sheets, IPeople people,
    SiteAddress address, AuditTrail audit, TimeProvider clock)
{
    public async Task<PrintOutcome> PrintAsync(OpenPaper open, ClassList of, string actorId, bool bothSides, CancellationToken cancellation)
    {
        var use = await papers.FindAsync(open.Window.PaperId, cancellation) ?? throw new InvalidOperationException("The paper is not locked.");
        var (images, problems) = await pictures.OfAsync(use, of.Language, cancellation);
        if (problems.Count > 0)
        {
            return new(null, problems, 0);
        }
        var ids = new List<string>();
        foreach (var person in of.StudentIds)
        {
            if (await beginning.OpenAsync(open.Window.Id, person, cancellation) is { } id)
            {
                ids.Add(id);
            }
        }
        var printed = await WriteAsync(open.Window.Id, ids, of.Language, actorId, cancellation);
        var sittings = await reading.ReadAsync(q => q.Where(s => printed.Contains(s.Id)), cancellation);
        if (sittings.Count == 0)
        {
            return new(null, [], ids.Count);
        }
        var names = await people.FindManyAsync(sittings.Select(s => s.PersonId), cancellation);
        var site = await address.FindAsync(cancellation);
        var title = (await db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Id == open.Window.PaperId, cancellation)).Title.In(of.Language);
        var order = new SheetsOrder(title, of.Id == PaperDoor.Alone ? open.Edition.Key : $"{of.School}, {of.Name}", of.Language, use,
            [.. sittings.Select(s => new PupilSheets(names.GetValueOrDefault(s.PersonId)?.DisplayName ?? "–", s.Code, s.Paper))],
            code => $"{site}/{of.Language}{OnPaperLinks.Type(open.Window.Id, code)}", bothSides);
        return new(sheets.Draw(order, images), [], ids.Count - sittings.Count);
    }

    // Whoever sits on a device, or has handed in, gets no paper; whoever has one may have it printed again.
    private async Task<IReadOnlyList<string>> WriteAsync(int windowId, List<string> ids, string language, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var free = await db.Set<Sitting>().Where(s => ids.Contains(s.Id) && s.StartedUtc == null).ToListAsync(cancellation);
        var known = await db.Set<PrintedPaper>().Where(p => ids.Contains(p.SittingId)).ToDictionaryAsync(p => p.SittingId, StringComparer.Ordinal, cancellation);
        foreach (var sitting in free)
        {
            sitting.Language = language;
            if (known.GetValueOrDefault(sitting.Id) is { } before)
            {
                (before.PrintedUtc, before.PrintedById) = (now, actorId);
            }
            else
            {
                db.Add(new PrintedPaper { SittingId = sitting.Id, WindowId = windowId, PrintedUtc = now, PrintedById = actorId });
            }
            audit.Add(actorId, "PrintedPaper.Printed", nameof(Sitting), sitting.Id);
        }
        await db.SaveChangesAsync(cancellation);
        free.ForEach(s => memory.Forget(s.Id));
        return [.. free.Select(s => s.Id)];
    }
}
