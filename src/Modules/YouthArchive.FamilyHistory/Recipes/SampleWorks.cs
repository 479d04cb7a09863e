using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Recipes;

/// <summary>Puts a sample work into the site as its author would have: begun, cited, declared, and handed in where the recipe says so.</summary>
internal sealed class SampleWorks(
    DbContext db, Beginning beginning, SourceDesk sources, VisitDesk visits, WorkSaving saving, HandingIn handing, ICitations citations, TimeProvider clock)
{
    /// <param name="handedInUtc">Null leaves a draft.</param>
    /// <returns>False when the author has a work in the edition already.</returns>
    public async Task<bool> AddAsync(
        Edition edition, WorkFiles files, string authorId, string? tutorId, string? defence, DateTime? handedInUtc, CancellationToken cancellation)
    {
        if (await beginning.OwnAsync(edition.Id, authorId, cancellation) is not null)
        {
            return false;
        }
        var id = await beginning.BeginAsync(edition, new(files.Division, files.Form, files.Language, files.Topic), authorId, isSample: true, cancellation);
        foreach (var line in files.Sources.OrderBy(s => int.TryParse(s.Key.AsSpan(1), CultureInfo.InvariantCulture, out var n) ? n : 0))
        {
            await AddSourceAsync(id, line, files.Language, cancellation);
        }
        await AddDiaryAsync(id, files, cancellation);
        await DeclareAsync(id, authorId, files.Declarations, cancellation);
        await WriteAsync(id, authorId, files, tutorId, defence, cancellation);
        if (handedInUtc is { } at)
        {
            await handing.HandInSampleAsync(id, authorId, at, cancellation);
        }
        return true;
    }

    private async Task AddSourceAsync(string workId, SourceLine line, string language, CancellationToken cancellation)
    {
        if (await sources.AddAsync(workId, line.Kind, cancellation) is not { } source)
        {
            return;
        }
        source.IsPrimary = line.IsPrimary ?? line.Kind is not (SourceKind.Published or SourceKind.Web);
        source.Annotation = line.Annotation ?? "";
        (source.Details, source.Address) = (line.Details ?? "", line.Address ?? "");
        if (line.Kind == SourceKind.Archival)
        {
            // The fields are what the reference says; where a short entry gives none, the reference is read.
            var input = new CitationInput
            {
                Text = line.Text, Archive = line.Archive, Fonds = line.Fonds, Inventory = line.Inventory, File = line.File, Sheets = line.Sheets, Title = line.Title, Date = line.Date,
            };
            SourceCitation.Take(source, input, citations.Read(input, new(language)).Citation);
        }
        else
        {
            (source.AsWritten, source.Title, source.Date) = (line.Text ?? "", line.Title ?? line.Text ?? "", line.Date ?? "");
        }
        await db.SaveChangesAsync(cancellation);
    }

    private async Task AddDiaryAsync(string workId, WorkFiles files, CancellationToken cancellation)
    {
        foreach (var line in files.Diary)
        {
            if (await visits.AddAsync(workId, files.DayOf(line), cancellation) is { } visit)
            {
                visits.Write(visit, new() { Day = line.Day, Archive = line.Archive, Way = line.Way, Asked = line.Asked, Found = line.Found, IsFruitless = line.IsFruitless });
            }
        }
        await db.SaveChangesAsync(cancellation);
    }

    private async Task DeclareAsync(string workId, string authorId, DeclarationsFile? file, CancellationToken cancellation)
    {
        (DeclarationKind Kind, DeclaredLine? Line)[] lines =
        [
            (DeclarationKind.OwnWork, file?.OwnWork), (DeclarationKind.HelpReceived, file?.HelpReceived),
            (DeclarationKind.UseOfAi, file?.UseOfAi), (DeclarationKind.LivingPersons, file?.LivingPersons),
        ];
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(lines.Where(l => l.Line is not null).Select(l => new Declaration
        {
            WorkId = workId, Kind = l.Kind, IsMade = l.Line!.Made, Text = l.Line.Text ?? "", AtUtc = now, ById = authorId,
        }));
        db.AddRange((file?.People ?? []).Select(p => new LivingPerson
        {
            Id = PortalId.New(), WorkId = workId, Name = p.Name, Relation = p.Relation ?? "", State = p.State,
        }));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task WriteAsync(string workId, string authorId, WorkFiles files, string? tutorId, string? defence, CancellationToken cancellation)
    {
        var work = await db.Set<Work>().SingleAsync(w => w.Id == workId, cancellation);
        (work.TutorId, work.Report) = (tutorId, files.Report);
        (work.Title, work.Summary, work.DefenceKey) = (files.Title, files.Summary, defence);
        await db.SaveChangesAsync(cancellation);
        await saving.SaveAsync(work, authorId, WorkParts.Text, w => w.Body = files.Body, null, cancellation);
    }
}
