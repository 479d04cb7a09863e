using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tables;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Dashboard.Tables;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <summary>A table of an edition as CSV or XLSX, sent while it is written. That it was taken is on record before its first line leaves.</summary>
[Requires(Permissions.ManageEditions)]
internal sealed class TableModel(IAllEditions editions, TablesOfEdition tables, DbContext db, AuditTrail audit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string programme, string slug, string table, string kind, CancellationToken cancellation)
    {
        if (kind is not ("csv" or "xlsx") || ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await tables.OfAsync(edition, table, cancellation) is not { } found)
        {
            return NotFound();
        }
        audit.Add(User.PersonId(), "Edition.Exported", "Edition", edition.Key, new { table, kind, rows = found.Count });
        await db.SaveChangesAsync(cancellation);
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{edition.Key.Replace('/', '-')}-{table}.{kind}\"";
        if (kind == "csv")
        {
            Response.ContentType = CsvTable.ContentType;
            await CsvTable.WriteAsync(Response.Body, found, cancellation);
        }
        else
        {
            Response.ContentType = Workbook.ContentType;
            await Workbook.WriteAsync(Response.Body, found, cancellation);
        }
        return new EmptyResult();
    }
}
