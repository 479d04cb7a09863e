using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool.Terms;

/// <summary>Takes what a school offers over into next year; who came stays behind.</summary>
internal sealed class TermsCopy(DbContext db, IStringLocalizer S) : IEditionCopy
{
    public string? Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyList<string>> CopyAsync(EditionCopying copying, CancellationToken cancellation = default)
    {
        if (await db.Set<SchoolTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == copying.From.Id, cancellation) is not { } terms)
        {
            return [];
        }
        db.Add(new SchoolTerms
        {
            EditionId = copying.To.Id,
            Place = terms.Place,
            IsOnline = terms.IsOnline,
            Kind = terms.Kind,
            Places = terms.Places,
            Quotas = terms.Quotas,
            HidesQuotas = terms.HidesQuotas,
            AttendancePercent = terms.AttendancePercent,
            DaysToConfirm = terms.DaysToConfirm,
            LeastWords = terms.LeastWords,
            MostWords = terms.MostWords,
        });
        return [S["the terms"]];
    }
}
