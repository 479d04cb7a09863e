using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Files;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Preserved;

/// <summary>
/// The works and what the jury decided. A text and its files are kept with a live consent to publish the work of every author, and only
/// where no living person in it has yet to agree; of every other work that there was one, and its receipt.
/// </summary>
internal sealed class PreservedWorks(
    DbContext db, TermsShelf terms, WorkShelf shelf, IConsents consents, IPublicNames names, IdentitiesOfWorks identities, IFileStore files) : IPreservedRecords
{
    public string? Programme => ProgrammeNames.FamilyHistory;

    public async IAsyncEnumerable<PreservedFile> OfEditionAsync(Edition edition, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return PreservedFile.OfJson("rules/terms.json", TermsOf(await terms.OfAsync(edition.Id, cancellation)));
        var works = (await shelf.OfEditionAsync(edition.Id, cancellation)).Where(w => w.State == WorkState.HandedIn).ToList();
        var ids = works.Select(w => w.Id).ToList();
        var authors = await shelf.AuthorsAsync(ids, cancellation);
        var people = authors.SelectMany(a => a.Select(x => x.PersonId)).Distinct(StringComparer.Ordinal).ToList();
        var agreed = await consents.OfAsync(people, ConsentPurpose.Work, cancellation);
        var called = await names.OfAsync([.. people, .. works.Select(w => w.TutorId).OfType<string>()], cancellation);
        var living = (await db.Set<LivingPerson>().Where(p => ids.Contains(p.WorkId) && p.State == ReleaseState.Missing).Select(p => p.WorkId).Distinct().ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (var work in works)
        {
            var receipt = await db.Set<HandIn>().AsNoTracking().Where(h => h.WorkId == work.Id).OrderByDescending(h => h.Number).FirstAsync(cancellation);
            var own = authors[work.Id].ToList();
            var isKept = own.Count > 0 && own.All(a => agreed[a.PersonId].Allows()) && !living.Contains(work.Id);
            yield return PreservedFile.OfJson($"works/{work.Code}/receipt.json", Receipt(work, receipt, own, called, isKept));
            if (isKept)
            {
                await foreach (var file in KeptAsync(work, receipt, called, cancellation))
                {
                    yield return file;
                }
            }
        }
        await foreach (var file in JuryAsync(edition, works, cancellation))
        {
            yield return file;
        }
    }

    /// <summary>Word for word where nobody is recognised who did not agree to a name; otherwise with those hidden and without the declarations' words.</summary>
    private async IAsyncEnumerable<PreservedFile> KeptAsync(
        Work work, HandIn receipt, IReadOnlyDictionary<string, PublicName> called, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var whole = SealedWork.Read(receipt.Sealed);
        var known = await identities.OfAsync(work, cancellation);
        var unnamed = new WorkIdentities([.. known.Authors.Where(a => !called.TryGetValue(a.Id, out var n) || !n.IsFull)], [.. known.Tutors.Where(t => !called.TryGetValue(t.Id, out var n) || !n.IsFull)]);
        var shown = unnamed.Authors.Count + unnamed.Tutors.Count == 0 ? whole : HiddenNames.Of(whole, new Recogniser(unnamed));
        var isWhole = ReferenceEquals(shown, whole) || shown.Write() == receipt.Sealed;
        yield return isWhole
            ? PreservedFile.OfText($"works/{work.Code}/sealed.json", receipt.Sealed)
            : PreservedFile.OfText($"works/{work.Code}/work.json", shown.Write());
        yield return PreservedFile.OfText($"works/{work.Code}/text.md", $"# {shown.Title}\n\n{shown.Summary}\n\n{shown.Body}\n");
        yield return PreservedFile.OfText($"works/{work.Code}/report.md", shown.Report + "\n");
        var held = whole.Files.Where(f => f.Kind != AttachmentKind.Release).Select(f => f.AttachmentId).ToList();
        var stored = (await db.Set<Attachment>().AsNoTracking().Where(a => a.WorkId == work.Id && held.Contains(a.Id) && a.CleanKey != null).ToListAsync(cancellation)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var (id, number) in held.Select((id, i) => (id, i + 1)))
        {
            // A text that came as a file cannot be read through for names: it is kept where all its people are named anyway.
            if (stored.TryGetValue(id, out var file) && (file.Kind == AttachmentKind.Scan || isWhole))
            {
                yield return PreservedFile.OfStored(
                    string.Create(CultureInfo.InvariantCulture, $"works/{work.Code}/files/{number:00}.{Ending(file.MediaType)}"), files, file.CleanKey!);
            }
        }
    }

    private async IAsyncEnumerable<PreservedFile> JuryAsync(Edition edition, IReadOnlyList<Work> works, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var codes = works.ToDictionary(w => w.Id, w => w.Code, StringComparer.Ordinal);
        var decisions = await db.Set<JuryDecision>().AsNoTracking().Where(d => d.EditionId == edition.Id).OrderBy(d => d.Id).ToListAsync(cancellation);
        yield return PreservedFile.OfTable("jury/decisions.csv", ["number", "at", "work", "outcome", "given", "group", "place", "score", "mean"],
            decisions.Select(d => new object?[] { d.Id, d.AtUtc, codes.GetValueOrDefault(d.WorkId), d.Outcome, d.IsGiven, d.Group, d.Place, d.Corrected, d.RawMean }));
        var publications = await db.Set<JuryPublication>().AsNoTracking().Where(p => p.EditionId == edition.Id).OrderBy(p => p.Id).ToListAsync(cancellation);
        yield return PreservedFile.OfTable("jury/publications.csv", ["published", "last decision", "withdrawn"],
            publications.Select(p => new object?[] { p.PublishedUtc, p.LastDecision, p.WithdrawnUtc }));
    }

    private static object Receipt(Work work, HandIn receipt, IReadOnlyList<WorkAuthor> authors, IReadOnlyDictionary<string, PublicName> called, bool isKept) => new
    {
        work.Code,
        Division = work.DivisionKey,
        work.Form,
        work.Language,
        HandedInUtc = receipt.AtUtc,
        receipt.Number,
        receipt.IsLate,
        receipt.Words,
        receipt.Sources,
        receipt.Scans,
        SealedSha256 = receipt.Hash,
        Authors = authors.Count,
        // In the order of the authors; who did not agree to a name has none.
        Names = authors.Select(a => isKept && called[a.PersonId].IsFull ? called[a.PersonId].Text : null),
        TextIsKept = isKept,
    };

    private static object TermsOf(EditionTerms t) => new
    {
        t.Theme,
        t.Topics,
        t.Divisions,
        t.Forms,
        t.Languages,
        t.Defences,
        t.MostMinutes,
        t.LeastReportWords,
        t.MostReportWords,
        t.LeastArchivalSources,
        t.OriginalityPercent,
        t.ThirdReaderGap,
        t.Shortlist,
        t.IsPractice,
    };

    private static string Ending(string mediaType) => mediaType switch
    {
        "application/pdf" => "pdf",
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/webp" => "webp",
        "image/tiff" => "tif",
        "audio/mpeg" => "mp3",
        "audio/ogg" => "ogg",
        "audio/wav" => "wav",
        "audio/flac" => "flac",
        "audio/mp4" => "m4a",
        "video/mp4" => "mp4",
        "video/webm" => "webm",
        _ => "bin",
    };
}
