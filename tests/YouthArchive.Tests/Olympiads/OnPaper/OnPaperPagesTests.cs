using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.OnPaper;

public abstract class OnPaperPagesTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pupils_are_403_and_teachers_404_where_the_window_or_the_class_is_not_theirs()
    {
        var yard = await PaperYard.MakeAsync(site, teachersMay: false);
        await yard.PrintAsync(yard.Organiser);
        var code = (await yard.SittingAsync(0)).Code;
        using var pupil = await site.SignedInAsAsync(yard.Pupils[0]);
        using var judge = await site.SignedInAsync(PortalRoles.Judge);
        using var visitor = site.Visitor();
        foreach (var path in new[] { "", $"/{code}", $"/{code}/differences" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await pupil.GetAsync(yard.Path + path, Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await judge.GetAsync(yard.Path + path, Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(yard.Path + path, Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await yard.Teacher.GetAsync(yard.Path + path, Cancellation)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await yard.Organiser.GetAsync("/kk/olympiad/on-paper/999999", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await yard.Organiser.GetAsync($"{yard.Path}/S-0", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await yard.Organiser.GetAsync($"{yard.Path}/{code}/differences", Cancellation)).StatusCode);

        await yard.Organiser.SubmitAsync(yard.Path, "form#rules", ("teachersMay", "true"), ("hoursAhead", "24"));
        using var other = await site.SignedInAsync(PortalRoles.Teacher);
        Assert.Empty((await other.PageAsync(yard.Path)).QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{yard.Path}/{code}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitToAsync("/kk/olympiad/proctor", "form", $"{yard.Path}?handler=Print", ("of", yard.World.ClassId))).StatusCode);
        Assert.Null((await yard.Teacher.PageAsync(yard.Path)).QuerySelector("form#rules"));
        Assert.Equal(HttpStatusCode.NotFound, (await yard.Teacher.SubmitToAsync(yard.Path, "form", $"{yard.Path}?handler=Rules", ("teachersMay", "false"), ("hoursAhead", "1"))).StatusCode);
    }

    [Fact]
    public async Task A_paper_goes_from_print_over_two_typings_and_a_decision_to_its_result()
    {
        var yard = await PaperYard.MakeAsync(site);
        using var pdf = new PdfOnDisk(await yard.PrintAsync(yard.Teacher));
        var sitting = await yard.SittingAsync(0);
        var text = await pdf.TextAsync();
        Assert.Contains(sitting.Code, text, StringComparison.Ordinal);

        // The right choice is «b»; which number it has on this pupil's sheet follows from the seed.
        var (order, other) = (await OrderAsync(yard, sitting, 0), await OrderAsync(yard, sitting, 1));
        var (right, wrong, second) = ($"{order.IndexOf("b") + 1}", $"{order.IndexOf("c") + 1}", $"{other.IndexOf("b") + 1}");
        var bad = await yard.TypeAsync(yard.Teacher, sitting.Code, "9", second, "Хат 1917 жылы жазылған.");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Equal("9", (await bad.DocumentAsync()).QuerySelector("#i1-choice")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await yard.TypeAsync(yard.Teacher, sitting.Code, right, second, "Хат 1917 жылы жазылған.")).StatusCode);

        // The second sees nothing of the first, nor does anybody see both before.
        var blind = await yard.Organiser.PageAsync($"{yard.Path}/{sitting.Code}");
        Assert.Equal("", blind.QuerySelector("#i1-choice")!.GetAttribute("value"));
        Assert.DoesNotContain("1917", blind.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await yard.Organiser.GetAsync($"{yard.Path}/{sitting.Code}/differences", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await yard.TypeAsync(yard.Organiser, sitting.Code, wrong, second, "Хат 1917 жылы жазылған.")).StatusCode);
        Assert.Null((await yard.SittingAsync(0)).StartedUtc);
        Assert.Equal(HttpStatusCode.NotFound, (await yard.Teacher.GetAsync($"{yard.Path}/{sitting.Code}/differences", Cancellation)).StatusCode);

        using var third = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await third.PageAsync($"{yard.Path}/{sitting.Code}/differences");
        Assert.Single(page.QuerySelectorAll("fieldset"));
        Assert.Equal(2, page.QuerySelectorAll("mark").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await third.SubmitAsync($"{yard.Path}/{sitting.Code}/differences", "form#decide")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await third.SubmitAsync($"{yard.Path}/{sitting.Code}/differences", "form#decide", ("take-i1-", "1"))).StatusCode);

        await AssertHandedInAsync(yard, sitting.Id);
        await MarkAsync(yard);
        var marks = await site.InDatabaseAsync(db => db.Set<CurrentMarks>().AsNoTracking().SingleAsync(m => m.SittingId == sitting.Id, Cancellation));
        Assert.Equal((600, 1), (marks.Total, marks.Waiting));
        using var pupil = await site.SignedInAsAsync(yard.Pupils[0]);
        Assert.Equal(HttpStatusCode.OK, (await pupil.GetAsync($"/kk/olympiad/sittings/{sitting.Id}/receipt", Cancellation)).StatusCode);
        var told = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == sitting.Id && a.Kind == "PrintedPaper.Settled").Select(a => a.Details).SingleAsync(Cancellation));
        Assert.Contains("paper", told, StringComparison.Ordinal);
        Assert.Contains("\"differences\":1", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_agree_need_no_third_and_one_person_does_not_type_twice()
    {
        var yard = await PaperYard.MakeAsync(site);
        await yard.PrintAsync(yard.Teacher);
        var code = (await yard.SittingAsync(1)).Code;
        Assert.Equal(HttpStatusCode.Redirect, (await yard.TypeAsync(yard.Teacher, code, "1", "2", "", "save")).StatusCode);
        Assert.Equal("1", (await yard.Teacher.PageAsync($"{yard.Path}/{code}")).QuerySelector("#i1-choice")!.GetAttribute("value"));
        await yard.TypeAsync(yard.Teacher, code, "1", "2", "");
        Assert.Null((await yard.Teacher.PageAsync($"{yard.Path}/{code}")).QuerySelector("form#typing"));
        Assert.Equal(HttpStatusCode.Conflict, (await yard.Teacher.SubmitToAsync(yard.Path, "form", $"{yard.Path}/{code}", PaperYard.Boxes("1", "2", ""))).StatusCode);
        await yard.TypeAsync(yard.Organiser, code, "1", "2", "");
        Assert.NotNull((await yard.PrintedAsync(1)).SettledUtc);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Set<AnswerLine>().CountAsync(a => db.Set<Sitting>().Any(s => s.Id == a.SittingId && s.Code == code && s.WindowId == yard.Yard.WindowId) && a.Key.StartsWith("paper-"), Cancellation)));
        using var late = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Equal(HttpStatusCode.Conflict, (await late.SubmitToAsync(yard.Path, "form", $"{yard.Path}/{code}", PaperYard.Boxes("2", "2", ""))).StatusCode);
    }

    [Fact]
    public async Task An_organiser_who_typed_decides_only_with_a_reason_that_stays()
    {
        var yard = await PaperYard.MakeAsync(site);
        await yard.PrintAsync(yard.Organiser);
        var code = (await yard.SittingAsync(2)).Code;
        await yard.TypeAsync(yard.Teacher, code, "1", "2", "бір");
        await yard.TypeAsync(yard.Organiser, code, "1", "", "екі");
        var path = $"{yard.Path}/{code}/differences";
        Assert.Equal(HttpStatusCode.Conflict, (await yard.Organiser.SubmitAsync(path, "form#decide", ("take-i2-", "1"), ("take-i3-", "3"), ("i3-text", "үш"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await yard.Organiser.SubmitAsync(path, "form#decide", ("take-i2-", "1"), ("take-i3-", "3"), ("i3-text", "үш"), ("reason", "Үшінші адам жоқ"))).StatusCode);
        var printed = await yard.PrintedAsync(2);
        Assert.Equal((2, "Үшінші адам жоқ"), (printed.Differences, printed.Reason));
        Assert.Contains(await LinesAsync(printed.SittingId), l => l.Contains("үш", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_sat_on_a_device_is_not_typed_in_silently()
    {
        var yard = await PaperYard.MakeAsync(site);
        await yard.PrintAsync(yard.Teacher);
        var sitting = await yard.SittingAsync(0);
        await yard.TypeAsync(yard.Teacher, sitting.Code, "1", "1", "");
        var now = DateTime.UtcNow;
        await site.InDatabaseAsync(db => db.Set<Sitting>().Where(s => s.Id == sitting.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedUtc, now), Cancellation));
        Assert.NotNull((await yard.Organiser.PageAsync(yard.Path)).QuerySelector(".tag.bad"));
        Assert.Null((await yard.Organiser.PageAsync($"{yard.Path}/{sitting.Code}")).QuerySelector("form#typing"));
        Assert.Equal(HttpStatusCode.Conflict, (await yard.Organiser.SubmitToAsync(yard.Path, "form", $"{yard.Path}/{sitting.Code}", PaperYard.Boxes("1", "1", ""))).StatusCode);
        Assert.Empty(await LinesAsync(sitting.Id));
    }

    [Fact]
    public async Task Absent_ones_are_not_typed_and_late_ones_are_kept_and_not_counted()
    {
        var yard = await PaperYard.MakeAsync(site);
        await yard.PrintAsync(yard.Teacher);
        var (absent, late) = (await yard.SittingAsync(0), await yard.SittingAsync(1));
        await yard.Teacher.SubmitAsync(yard.Path, $"form#mark-{absent.Code}", ("state", "Absent"));
        Assert.Null((await yard.Organiser.PageAsync($"{yard.Path}/{absent.Code}")).QuerySelector("form#typing"));
        await yard.Teacher.SubmitAsync(yard.Path, $"form#mark-{late.Code}", ("state", "Late"));
        await yard.TypeAsync(yard.Teacher, late.Code, "1", "1", "");
        await yard.TypeAsync(yard.Organiser, late.Code, "1", "1", "");
        var sat = await site.InScopeAsync(s => s.GetRequiredService<ISatPapers>().FindAsync(late.Id, Cancellation));
        Assert.Empty(sat!.Answers);
        Assert.Equal(2, sat.Late.Count);
    }

    [Fact]
    public async Task Teacher_prints_no_earlier_than_the_organiser_allows()
    {
        var yard = await PaperYard.MakeAsync(site);
        await site.InDatabaseAsync(db => db.Set<SittingWindow>().Where(w => w.Id == yard.Yard.WindowId)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.OpensUtc, DateTime.UtcNow.AddDays(3)).SetProperty(w => w.ClosesUtc, DateTime.UtcNow.AddDays(4)), Cancellation));
        Assert.Null((await yard.Teacher.PageAsync(yard.Path)).QuerySelector($"form#print-{yard.World.ClassId}"));
        Assert.Equal(HttpStatusCode.Conflict, (await yard.Teacher.SubmitToAsync("/kk/classes/new", "form#new-class", $"{yard.Path}?handler=Print", ("of", yard.World.ClassId))).StatusCode);
        Assert.NotEmpty(await yard.PrintAsync(yard.Organiser));
    }

    private static async Task MarkAsync(PaperYard yard) => await yard.Site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        var run = new MarkingRun { PaperId = yard.Yard.PaperId, Kind = MarkKind.Automatic, ById = "site", Reason = "test", AskedUtc = DateTime.UtcNow };
        db.Add(run);
        await db.SaveChangesAsync(Cancellation);
        await services.GetRequiredService<Marker>().RunAsync(run.Id, Cancellation);
        return 0;
    });

    private static Task<List<string>> OrderAsync(PaperYard yard, Sitting sitting, int item) => yard.Site.InScopeAsync(async services =>
    {
        var use = (await services.GetRequiredService<LockedPapers>().FindAsync(yard.Yard.PaperId, Cancellation))!;
        return PaperAssembly.Assemble(use.Locked, sitting.Seed).Items[item].Orders["choices"].ToList();
    });

    private async Task AssertHandedInAsync(PaperYard yard, string id)
    {
        var sitting = await yard.SittingAsync(0);
        Assert.Equal((id, true), (sitting.Id, sitting.HandedInUtc is not null));
        var view = await site.InScopeAsync(async s => await s.GetRequiredService<ReceiptCheck>().FindAsync(sitting.Code, sitting.Receipt!, Cancellation));
        Assert.True(view!.Holds);
        Assert.Equal((3, 3), (view.HandedIn.Answered, view.HandedIn.Total));
    }

    private Task<List<string>> LinesAsync(string sitting) =>
        site.InDatabaseAsync(db => db.Set<AnswerLine>().Where(a => a.SittingId == sitting).Select(a => a.Response).ToListAsync(Cancellation));

    public sealed class OnSqlite(ProgrammesOnSqlite site) : OnPaperPagesTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : OnPaperPagesTests(site), IClassFixture<ProgrammesOnPostgres>;
}
