using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Review;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Preserved;

/// <summary>
/// What is kept of a finished school: its terms, the applications by code with names hidden, the selection with everything it was made
/// from, the places. Nothing of health, no address, no reference: that was written in confidence.
/// </summary>
internal sealed class SchoolRecords(DbContext db, ApplicationPanels panels) : IPreservedRecords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string? Programme => ProgrammeNames.SummerSchool;

    public async IAsyncEnumerable<PreservedFile> OfEditionAsync(Edition edition, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (await db.Set<SchoolTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == edition.Id, cancellation) is { } terms)
        {
            yield return PreservedFile.OfText("terms.json", JsonSerializer.Serialize(new { terms.Place, terms.IsOnline, Kind = terms.Kind.ToString(), terms.Places, Quotas = terms.Quotas.Select(q => new { Dimension = q.Dimension.ToString(), q.Value, Bound = q.Bound.ToString(), q.Count }), terms.AttendancePercent, terms.DaysToConfirm }, Json));
        }
        foreach (var application in await HandedInApplications.HandedIn(db, edition.Id).OrderBy(a => a.Code).Select(a => new { a.Id, a.Code }).ToListAsync(cancellation))
        {
            if ((await panels.ForAsync(application.Id, EvidenceSight.Blind, cancellation))?.Model is ReviewedApplication shown)
            {
                yield return PreservedFile.OfText($"applications/{application.Code}.md", Text(application.Code, shown));
            }
        }
        if (await db.Set<SelectionRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.EditionId == edition.Id, cancellation) is { } record)
        {
            yield return PreservedFile.OfText("selection/inputs.json", record.Inputs);
            yield return PreservedFile.OfText("selection/outputs.json", record.Outputs);
            yield return PreservedFile.OfText("selection/sha256.txt", record.Sha256 + "\n");
        }
        var seats = await db.Set<Seat>().AsNoTracking().Where(s => s.EditionId == edition.Id).OrderBy(s => s.Code).ToListAsync(cancellation);
        if (seats.Count > 0)
        {
            yield return PreservedFile.OfText("seats.csv", "code,state,changed_utc\r\n" + string.Concat(seats.Select(s =>
                string.Create(CultureInfo.InvariantCulture, $"{s.Code},{s.State},{s.ChangedUtc:yyyy-MM-dd'T'HH:mm:ss'Z'}\r\n"))));
        }
    }

    private static string Text(string code, ReviewedApplication shown)
    {
        var text = new StringBuilder($"# {code}\n\n## Motivation\n\n{shown.Motivation}\n");
        if (shown.Portfolio.Length > 0 || shown.Entries.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Portfolio\n\n{shown.Portfolio}\n");
            foreach (var entry in shown.Entries)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {entry.Title} {entry.Result}\n");
            }
        }
        return text.ToString();
    }
}
