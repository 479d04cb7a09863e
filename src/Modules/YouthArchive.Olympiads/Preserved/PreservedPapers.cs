using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Files;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Preserved;

/// <summary>
/// The contest's papers with the items as they were locked, the answers and marks by the sittings' codes, the logs of marks with their
/// checksums, appeals without their words, and what was published.
/// </summary>
internal sealed class PreservedPapers(DbContext db, ISatPapers sat, MarksLog log, IIdentityMarks marks, IFileStore files) : IPreservedRecords
{
    public string? Programme => ProgrammeNames.Olympiads;

    public async IAsyncEnumerable<PreservedFile> OfEditionAsync(Edition edition, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => p.EditionId == edition.Id && p.Kind == PaperKind.Contest).OrderBy(p => p.Key).ToListAsync(cancellation);
        foreach (var paper in papers)
        {
            await foreach (var file in OfPaperAsync(paper, $"olympiad/{paper.Key}", cancellation))
            {
                yield return file;
            }
        }
    }

    private async IAsyncEnumerable<PreservedFile> OfPaperAsync(Paper paper, string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return PreservedFile.OfText($"{folder}/paper.json", paper.Blueprint + "\n");
        if (await db.Set<DeclaredRules>().AsNoTracking().FirstOrDefaultAsync(r => r.PaperId == paper.Id, cancellation) is { } rules)
        {
            yield return PreservedFile.OfText($"{folder}/rules.json", rules.Rules + "\n");
        }
        await foreach (var file in ItemsAsync(paper, folder, cancellation))
        {
            yield return file;
        }
        var windows = await db.Set<SittingWindow>().AsNoTracking().Where(w => w.PaperId == paper.Id).OrderBy(w => w.Id).ToListAsync(cancellation);
        foreach (var (window, number) in windows.Select((w, i) => (w, i + 1)))
        {
            await foreach (var file in OfWindowAsync(window, string.Create(CultureInfo.InvariantCulture, $"{folder}/window-{number}"), cancellation))
            {
                yield return file;
            }
        }
        var publications = await db.Set<ResultPublication>().AsNoTracking().Where(p => p.PaperId == paper.Id).OrderBy(p => p.Id).ToListAsync(cancellation);
        foreach (var (publication, number) in publications.Select((p, i) => (p, i + 1)))
        {
            var board = PublishedBoard.Read(publication.Snapshot);
            var own = string.Create(CultureInfo.InvariantCulture, $"{folder}/publication-{number}");
            yield return PreservedFile.OfJson($"{own}/about.json", new { publication.PublishedUtc, publication.WithdrawnUtc, publication.IsFrozen, board.Rules, board.Lines, board.Pending, board.StandardError, board.Logs });
            yield return PreservedFile.OfTable($"{own}/results.csv", ["place", "sitting", "medal", "hundredths", "of"],
                board.Results.Select(r => new object?[] { r.Place, r.Code, r.Medal, r.Total, r.Max }));
        }
        var changes = await db.Set<KeyChange>().AsNoTracking().Where(c => c.PaperId == paper.Id).OrderBy(c => c.Id).ToListAsync(cancellation);
        yield return PreservedFile.OfTable($"{folder}/key-changes.csv", ["at", "item", "from version", "to version", "marks moved", "medals moved"],
            changes.Select(c => new object?[] { c.AtUtc, c.ItemKey, c.FromVersionId, c.ToVersionId, c.MovedMarks, c.MovedMedals }));
        var appeals = await db.Set<Appeal>().AsNoTracking().Where(a => a.PaperId == paper.Id).OrderBy(a => a.Id).ToListAsync(cancellation);
        yield return PreservedFile.OfTable($"{folder}/appeals.csv", ["filed", "sitting", "item", "ground", "before", "decided", "outcome", "after"],
            appeals.Select(a => new object?[] { a.FiledUtc, a.Code, a.ItemKey, a.Ground, a.MarkBefore, a.DecidedUtc, a.Outcome, a.MarkAfter }));
    }

    private async IAsyncEnumerable<PreservedFile> ItemsAsync(Paper paper, string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var items = await (
            from held in db.Set<PaperItem>()
            join version in db.Set<ItemVersion>() on held.ItemVersionId equals version.Id
            where held.PaperId == paper.Id
            orderby held.ItemKey
            select new { held.ItemKey, version.Id, version.ItemId, version.Json }).ToListAsync(cancellation);
        var ids = items.Select(i => i.ItemId).ToList();
        var pictures = (await db.Set<StoredPicture>().AsNoTracking().Where(p => ids.Contains(p.ItemId)).OrderBy(p => p.Id).ToListAsync(cancellation)).ToLookup(p => p.ItemId);
        foreach (var item in items)
        {
            yield return PreservedFile.OfText(string.Create(CultureInfo.InvariantCulture, $"{folder}/items/{item.ItemKey}/version-{item.Id}.json"), item.Json + "\n");
            foreach (var picture in pictures[item.ItemId].DistinctBy(p => p.Sha256))
            {
                yield return PreservedFile.OfStored($"{folder}/items/{item.ItemKey}/{picture.Sha256}.{picture.MediaType.Split('/')[^1]}", files, picture.StoreKey);
            }
        }
        yield return PreservedFile.OfTable($"{folder}/pictures.csv", ["item", "name in the item", "file"],
            items.SelectMany(i => pictures[i.ItemId].Select(p => new object?[] { i.ItemKey, p.File, $"items/{i.ItemKey}/{p.Sha256}.{p.MediaType.Split('/')[^1]}" })));
    }

    private async IAsyncEnumerable<PreservedFile> OfWindowAsync(SittingWindow window, string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return PreservedFile.OfJson($"{folder}/window.json", new { window.Title, window.OpensUtc, window.ClosesUtc, window.ShiftSeconds, window.LateRule, window.GraceSeconds });
        var sittings = await sat.OfWindowAsync(window.Id, cancellation);
        var known = await marks.OfAsync([.. sittings.Select(s => s.PersonId).Distinct(StringComparer.Ordinal)], cancellation);
        var receipts = await db.Set<Sitting>().AsNoTracking().Where(s => s.WindowId == window.Id).Select(s => new { s.Id, s.StartedUtc, s.HandedInUtc, s.Receipt }).ToDictionaryAsync(s => s.Id, cancellation);
        yield return PreservedFile.OfTable($"{folder}/sittings.csv", ["sitting", "language", "seed", "started", "handed in", "receipt"],
            sittings.Select(s => new object?[] { s.Code, s.Language, s.Paper.Seed, receipts[s.SittingId].StartedUtc, receipts[s.SittingId].HandedInUtc, receipts[s.SittingId].Receipt }));
        yield return PreservedFile.OfTable($"{folder}/answers.csv", ["sitting", "item", "answer"], sittings.SelectMany(s => Answers(s, known.GetValueOrDefault(s.PersonId))));
        var lines = await log.LinesAsync(window.Id, cancellation);
        yield return PreservedFile.OfText($"{folder}/marks-log.txt", lines.Aggregate(new StringBuilder(), (text, l) => text.Append(l.Hash).Append(' ').Append(l.Text).Append('\n')).ToString());
    }

    /// <summary>The counted answer to each item. Whoever writes a name into an answer is hidden in it.</summary>
    private static IEnumerable<object?[]> Answers(SatPaper sitting, PersonMarks? who)
    {
        var names = who is null ? new HashSet<string>() : [.. who.GivenNames.Append(who.Surname).Append(who.DisplayName).Where(n => n.Length > 0)];
        var mask = new Mask(new(names, who is null ? [] : [who.UserName], []));
        foreach (var (item, response) in sitting.Answers.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var text = response.Write();
            yield return [sitting.Code, item, text.Any(c => char.IsLetter(c) && !char.IsAscii(c)) || text.Contains('@', StringComparison.Ordinal) || names.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)) ? mask.Text(text) : text];
        }
    }
}
