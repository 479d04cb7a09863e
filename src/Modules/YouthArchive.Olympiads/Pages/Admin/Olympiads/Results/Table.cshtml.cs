using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Results.Tables;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tables;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>All results of a paper as CSV or XLSX, with names: each download is written down.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class TableModel(
    ResultsDesk desk, PaperBoard board, ResultRulesDesk rules, IPeople people, DbContext db, AuditTrail audit, IStringLocalizer s) : ResultDeskPage(desk)
{
    public async Task<IActionResult> OnGetAsync(string slug, string paper, string kind, CancellationToken cancellation)
    {
        if (kind is not ("csv" or "xlsx") || !await LoadAsync(slug, paper, cancellation))
        {
            return NotFound();
        }
        var marked = await board.OfAsync(Paper.Id, cancellation);
        var ranked = Board.Of(marked.Select(m => m.Scored()), (await rules.OfAsync(Paper.Id, cancellation)).Rules);
        var rows = ResultTable.Of(s, ranked, marked, await people.FindManyAsync(marked.Select(m => m.PersonId), cancellation));
        audit.Add(User.PersonId(), "Result.Exported", nameof(Papers.Paper), Paper.Id.ToString(CultureInfo.InvariantCulture), new { kind, sittings = marked.Count });
        await db.SaveChangesAsync(cancellation);
        Response.Headers.CacheControl = "no-cache, no-store";
        var name = $"{Edition.Key.Replace('/', '-')}-{Paper.Key}.{kind}";
        if (kind == "csv")
        {
            return File(ResultTable.Csv(rows), CsvTable.ContentType, name);
        }
        using var workbook = new MemoryStream();
        await Workbook.WriteAsync(workbook, ResultTable.Export(Paper.Title.ToString(), rows), cancellation);
        return File(workbook.ToArray(), Workbook.ContentType, name);
    }
}
