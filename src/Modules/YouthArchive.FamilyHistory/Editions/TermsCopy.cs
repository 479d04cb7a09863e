using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Editions;

/// <summary>Takes the terms of a competition over into next year; the defences move with the stages.</summary>
internal sealed class TermsCopy(DbContext db, IStringLocalizer S) : IEditionCopy
{
    public string? Programme => ProgrammeNames.FamilyHistory;

    public async Task<IReadOnlyList<string>> CopyAsync(EditionCopying copying, CancellationToken cancellation = default)
    {
        if (await db.Set<EditionTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == copying.From.Id, cancellation) is not { } terms)
        {
            return [];
        }
        db.Add(new EditionTerms
        {
            EditionId = copying.To.Id,
            Theme = terms.Theme,
            Topics = terms.Topics,
            Divisions = terms.Divisions,
            Forms = terms.Forms,
            Languages = terms.Languages,
            Defences = [.. terms.Defences.Select(d => d with { AtUtc = d.AtUtc is { } at ? copying.Moved(at) : null })],
            MostMinutes = terms.MostMinutes,
            LeastReportWords = terms.LeastReportWords,
            MostReportWords = terms.MostReportWords,
            LeastArchivalSources = terms.LeastArchivalSources,
            OriginalityPercent = terms.OriginalityPercent,
            ThirdReaderGap = terms.ThirdReaderGap,
            Shortlist = terms.Shortlist,
            IsPractice = terms.IsPractice,
        });
        return [S["the terms"]];
    }
}
