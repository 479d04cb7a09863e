using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Safety;

internal sealed record NewSafetyReport(
    string? ReporterId, string Language, string What, string? About, string? HowToAnswer, IReadOnlyCollection<string> NotTo);

/// <summary>Takes a report, for whoever may read it. With nobody left to read it nothing is stored: the form says whom to call.</summary>
internal sealed class SafetyReporting(DbContext db, SafetyStaff staff, SafetyLetters letters, TimeProvider clock)
{
    /// <returns>False when everybody who answers here is left out.</returns>
    public async Task<bool> TellAsync(NewSafetyReport told, CancellationToken cancellation)
    {
        var all = await staff.AllAsync(cancellation);
        var leftOut = all.Where(p => told.NotTo.Contains(p.Id) || SafetyRules.IsNamed(p.DisplayName, told.About, told.What)).ToList();
        var readers = all.Except(leftOut).ToList();
        if (readers.Count == 0)
        {
            return false;
        }
        var report = new SafetyReport
        {
            Id = PortalId.New(),
            ReporterId = told.ReporterId,
            Language = told.Language,
            What = told.What,
            About = told.About,
            HowToAnswer = told.HowToAnswer,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(report);
        db.AddRange(leftOut.Select(p => new SafetyExclusion { ReportId = report.Id, PersonId = p.Id }));
        await letters.ArrivedAsync(report, readers, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
