using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.People.Classes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.OnPaper;

/// <summary>A class whose three pupils sit an olympiad of three items on paper: two choices and an open answer.</summary>
internal sealed record PaperYard(PortalSite Site, ClassWorld World, SittingYard Yard, IReadOnlyList<string> Pupils, HttpClient Organiser)
{
    public string Path => $"/kk/olympiad/on-paper/{Yard.WindowId}";
    public HttpClient Teacher => World.Teacher;

    public static async Task<PaperYard> MakeAsync(PortalSite site, bool teachersMay = true, bool grant = true)
    {
        var world = await ClassWorld.NewAsync(site);
        var yard = await SittingYard.MakeAsync(site.Services, 3);
        if (grant)
        {
            await Programmes.ProgrammesSite.GrantAsync(site);
        }
        var pupils = await site.InDatabaseAsync(db => db.Set<ClassMember>().Where(m => m.ClassId == world.ClassId).OrderBy(m => m.PersonId).Select(m => m.PersonId).ToListAsync(Cancellation));
        await site.InDatabaseAsync(async db =>
        {
            foreach (var pupil in pupils)
            {
                await yard.EnrolAsync(db, pupil);
            }
            return 0;
        });
        var made = new PaperYard(site, world, yard, pupils, await site.SignedInAsync(PortalRoles.Organiser));
        if (teachersMay)
        {
            using var set = await made.Organiser.SubmitAsync(made.Path, "form#rules", ("teachersMay", "true"), ("hoursAhead", "24"));
        }
        return made;
    }

    public async Task<byte[]> PrintAsync(HttpClient who)
    {
        using var answer = await who.SubmitAsync(Path, $"form#print-{World.ClassId}");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }

    public Task<Sitting> SittingAsync(int pupil) =>
        Site.InDatabaseAsync(db => db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.WindowId == Yard.WindowId && s.PersonId == Pupils[pupil], Cancellation));

    public Task<PrintedPaper> PrintedAsync(int pupil) => Site.InDatabaseAsync(async db =>
        await db.Set<PrintedPaper>().AsNoTracking().SingleAsync(p => db.Set<Sitting>().Any(s => s.Id == p.SittingId && s.WindowId == Yard.WindowId && s.PersonId == Pupils[pupil]), Cancellation));

    public static (string, string)[] Boxes(string first, string second, string open, string go = "finish") => [("i1-choice", first), ("i2-choice", second), ("i3-text", open), ("go", go)];

    public Task<HttpResponseMessage> TypeAsync(HttpClient who, string code, string first, string second, string open, string go = "finish") =>
        who.SubmitAsync($"{Path}/{code}", "form#typing", Boxes(first, second, open, go));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
