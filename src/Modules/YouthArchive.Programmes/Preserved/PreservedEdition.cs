using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Content.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Preserved;

/// <summary>What every edition has: its dates, its rules as they were published, what was decided, who was enrolled and which consents there are, by code.</summary>
internal sealed class PreservedEdition(DbContext db, IContentPages pages, IConsentRecords consents) : IPreservedRecords
{
    public string? Programme => null;

    public async IAsyncEnumerable<PreservedFile> OfEditionAsync(Edition edition, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return PreservedFile.OfJson("edition/edition.json", edition);
        yield return PreservedFile.OfTable("edition/stages.csv", ["stage", "starts", "ends"],
            edition.Stages.Select(s => new object?[] { s.Key, s.StartsUtc, s.EndsUtc }).Prepend(["enrolment", edition.EnrolmentOpensUtc, edition.EnrolmentClosesUtc]));
        foreach (var language in PortalCultures.All)
        {
            if (edition.ContentPath.Length > 0 && await pages.FindAsync(edition.ContentPath, language, cancellation) is { } page && page.Language == language)
            {
                yield return PreservedFile.OfText($"rules/{language}.html", Page(page));
            }
        }
        yield return await DecisionsAsync(edition, cancellation);
        var enrolled = await db.Set<Enrolment>().AsNoTracking().Where(e => e.EditionId == edition.Id).OrderBy(e => e.Id).ToListAsync(cancellation);
        var codes = enrolled.Select((e, i) => (e.PersonId, Code: string.Create(CultureInfo.InvariantCulture, $"P-{i + 1:0000}"))).ToDictionary(e => e.PersonId, e => e.Code, StringComparer.Ordinal);
        yield return PreservedFile.OfTable("edition/enrolled.csv", ["person", "day"],
            enrolled.Select(e => new object?[] { codes[e.PersonId], EditionTime.In(edition.Zone, e.AtUtc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }));
        yield return PreservedFile.OfTable("edition/consents.csv", ["person", "purpose", "state", "given", "withdrawn"],
            (await consents.OfAsync([.. enrolled.Select(e => e.PersonId)], cancellation)).Select(c => new object?[] { codes[c.PersonId], c.Purpose, c.State, c.GivenUtc, c.WithdrawnUtc }));
    }

    /// <summary>Which changes there were, and when. Who made them, and what was written beside, stays in the audit trail.</summary>
    private async Task<PreservedFile> DecisionsAsync(Edition edition, CancellationToken cancellation)
    {
        var events = await db.Set<AuditEvent>().AsNoTracking()
            .Where(a => a.SubjectType == "Edition" && a.SubjectId == edition.Key && !a.Kind.StartsWith("Enrolment."))
            .OrderBy(a => a.Id).Select(a => new { a.AtUtc, a.Kind }).ToListAsync(cancellation);
        return PreservedFile.OfTable("edition/changes.csv", ["at", "change"], events.Select(a => new object?[] { a.AtUtc, a.Kind }));
    }

    private static string Page(PageText page) =>
        $"<!doctype html>\n<html lang=\"{page.Language}\">\n<head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(page.Title)}</title></head>\n<body>\n<h1>{WebUtility.HtmlEncode(page.Title)}</h1>\n{page.Html}\n</body>\n</html>\n";
}
