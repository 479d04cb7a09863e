using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Uploads;
using YouthArchive.SummerSchool.Lecturers;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Learning;

/// <summary>
/// A material's file for those who come, a project's for its members, a hand-in's for whoever brought it and for
/// the lecturers of the task's session, who see the materials too; all of them for organisers. For everybody else there is no such file. Only the copy without metadata is sent, under headers that let nothing in it run.
/// </summary>
internal static class LearningFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}/summer-school/{{slug}}/learning/files/{{id}}", SendAsync).WithMetadata(new SignedInAttribute());

    private static async Task<IResult> SendAsync(
        string slug, string id, HttpContext http, ProgrammeShelf shelf, DbContext db, LecturerDesk lecturers, IFileStore files, IAuthorizationService authorization, CancellationToken cancellation)
    {
        if (await shelf.EditionAsync(slug, cancellation) is not { } edition)
        {
            return TypedResults.NotFound();
        }
        var isOrganiser = (await authorization.AuthorizeAsync(http.User, Policies.Prefix + Permissions.Organise)).Succeeded;
        var own = await shelf.OwnAsync(slug, http.User.PersonId(), cancellation);
        var taught = await lecturers.OwnAsync(edition.Id, http.User.PersonId(), cancellation);
        if (await FindAsync(db, edition.Id, id, isOrganiser, own?.Seat.Id, taught, cancellation) is not var (key, type) || await files.OpenAsync(key, cancellation) is not { } content)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers.ContentSecurityPolicy = CleanCopies.Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(content, type, enableRangeProcessing: true);
    }

    private static async Task<(string Key, string Type)?> FindAsync(DbContext db, int editionId, string id, bool isOrganiser, int? seat, IReadOnlySet<string> taught, CancellationToken cancellation)
    {
        var teaches = taught.Count > 0;
        var material = await db.Set<Material>().AsNoTracking().FirstOrDefaultAsync(m => m.EditionId == editionId && m.Id == id && m.CleanKey != null
            && (isOrganiser || teaches && m.ProjectId == null || seat != null && (m.ProjectId == null || db.Set<ProjectMember>().Any(p => p.ProjectId == m.ProjectId && p.SeatId == seat))), cancellation);
        if (material is not null)
        {
            return (material.CleanKey!, material.MediaType!);
        }
        var handIn = await db.Set<TaskHandIn>().AsNoTracking().FirstOrDefaultAsync(h => h.FileId == id && h.CleanKey != null
            && db.Set<SchoolTask>().Any(t => t.Id == h.TaskId && t.EditionId == editionId && (isOrganiser || h.SeatId == seat || t.SessionKey != null && taught.Contains(t.SessionKey))), cancellation);
        return handIn is null ? null : (handIn.CleanKey!, handIn.MediaType!);
    }
}
