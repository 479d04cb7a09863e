using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.FamilyHistory.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Works;

public abstract class WorkPagesTests(PortalSite site)
{
    private static readonly string[] PartPages =
        ["", "/about", "/diary", "/sources", "/scans", "/text", "/report", "/declarations", "/hand-in", "/versions", "/receipt/1", "/sources/s1", "/files/4000"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string At(string workId, string page = "") => $"/kk/family-history/works/{workId}{page}";

    [Fact]
    public async Task Somebody_elses_work_does_not_exist()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        await ProgrammesSite.GrantAsync(site);
        var work = (await yard.WorksAsync(await yard.EntrantsAsync(1)))[0];
        using var stranger = await site.SignedInAsync(PortalRoles.Teacher, PortalRoles.Organiser);
        using var visitor = site.Visitor();

        foreach (var page in PartPages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(At(work, page), Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(At(work, page), Cancellation)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/kk/family-history/tutor/{work}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Every_page_of_an_own_work_is_shown()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];
        using var browser = await site.SignedInAsAsync(author);

        foreach (var page in PartPages.Except(["/receipt/1", "/files/4000"]).Append("/text?preview=true"))
        {
            Assert.NotNull((await browser.PageAsync(At(work, page))).QuerySelector("h1"));
        }
        Assert.Equal(8, (await browser.PageAsync(At(work))).QuerySelectorAll("#tasks > li").Length);
        Assert.NotNull((await browser.PageAsync($"/kk/family-history/{yard.Edition.Slug}/rules")).QuerySelector("table"));
    }

    [Fact]
    public async Task Entrant_begins_a_work_once_and_who_does_not_take_part_cannot()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1))[0];
        using var browser = await site.SignedInAsAsync(author);
        using var stranger = await site.SignedInAsync();
        var door = $"/kk/family-history/{yard.Edition.Slug}/begin";

        Assert.Null((await stranger.PageAsync(door)).QuerySelector("form#begin"));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SubmitAsync(door, "form#begin", ("division", "none"))).StatusCode);
        var begun = (await browser.SubmitAsync(door, "form#begin", ("division", "alone"), ("topic", "petition"))).Headers.Location!.ToString();
        Assert.Equal(begun, (await browser.GetAsync(door, Cancellation)).Headers.Location!.ToString());
        var work = await site.InDatabaseAsync(db => db.Set<Work>().AsNoTracking().SingleAsync(w => w.EditionId == yard.Edition.Id, Cancellation));
        Assert.Equal(("F-0001", "petition", "kk"), (work.Code, work.TopicKey, work.Language));
    }

    [Fact]
    public async Task Text_is_saved_by_script_and_a_clash_shows_both_and_loses_nothing()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];
        using var browser = await site.SignedInAsAsync(author);
        var first = await SaveAsync(browser, At(work, "/text"), "form#part", ("body", "Бірінші мәтін"));
        Assert.Equal(("saved", 2), (first.Body.GetProperty("state").GetString(), first.Body.GetProperty("words").GetInt32()));

        // Two windows had the same text before their eyes.
        var seen = first.Body.GetProperty("version").GetString()!;
        var other = await SaveAsync(browser, At(work, "/text"), "form#part", ("body", "Екінші терезе"), ("version", seen));
        Assert.Equal("saved", other.Body.GetProperty("state").GetString());
        var clash = await SaveAsync(browser, At(work, "/text"), "form#part", ("body", "Үшінші терезе"), ("version", seen));
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Equal("Екінші терезе", clash.Body.GetProperty("values").GetProperty("body").GetString());

        // Sent twice is sent once; another part is no clash.
        Assert.Equal("saved", (await SaveAsync(browser, At(work, "/text"), "form#part", ("body", "Екінші терезе"), ("version", seen))).Body.GetProperty("state").GetString());
        Assert.Equal("saved", (await SaveAsync(browser, At(work, "/report"), "form#part", ("report", "Есеп"))).Body.GetProperty("state").GetString());

        // Without a script the page has both.
        var page = await (await browser.SubmitAsync(At(work, "/text"), "form#part", ("body", "Үшінші терезе"), ("version", seen))).DocumentAsync();
        Assert.Equal("Үшінші терезе", page.QuerySelector("textarea#body")!.TextContent.Trim());
        Assert.Contains(page.QuerySelectorAll("#theirs ~ .pre"), p => p.TextContent == "Екінші терезе");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(At(work, "/text"), "form#part", ("body", "Үшінші терезе"))).StatusCode);
    }

    [Fact]
    public async Task Saves_of_one_writer_within_ten_minutes_are_one_version_and_a_version_comes_back()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var people = await yard.EntrantsAsync(2);
        var work = (await yard.WorksAsync([people[0]]))[0];
        await site.InDatabaseAsync(async db =>
        {
            db.Add(new WorkAuthor { WorkId = work, PersonId = people[1], Position = 2, JoinedUtc = DateTime.UtcNow });
            return await db.SaveChangesAsync(Cancellation);
        });
        using var one = await site.SignedInAsAsync(people[0]);
        using var two = await site.SignedInAsAsync(people[1]);
        foreach (var text in new[] { "а", "а ә", "а ә б" })
        {
            await SaveAsync(one, At(work, "/text"), "form#part", ("body", text));
        }
        await SaveAsync(two, At(work, "/text"), "form#part", ("body", "бәрі өшті"));

        var kept = await site.InDatabaseAsync(db => db.Set<WorkRevision>().AsNoTracking().Where(r => r.WorkId == work).OrderBy(r => r.Number).ToListAsync(Cancellation));
        Assert.Equal(["а ә б", "бәрі өшті"], kept.Select(r => r.Body));
        var page = await one.PageAsync(At(work, "/versions?number=1"));
        Assert.Equal("а ә б", string.Concat(page.QuerySelectorAll("#shown ~ .pre, .card .pre").Last().ChildNodes.Where(n => n.NodeName != "INS").Select(n => n.TextContent)));
        await one.SubmitAsync(At(work, "/versions?number=1"), "form#restore");
        Assert.Equal("а ә б", await site.InDatabaseAsync(db => db.Set<Work>().Where(w => w.Id == work).Select(w => w.Body).SingleAsync(Cancellation)));
        Assert.Equal(3, await site.InDatabaseAsync(db => db.Set<WorkRevision>().CountAsync(r => r.WorkId == work, Cancellation)));
    }

    [Fact]
    public async Task Two_authors_saving_two_parts_at_once_both_keep_theirs()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];

        await Task.WhenAll(Enumerable.Range(1, 12).Select(i => site.InScopeAsync(async s =>
        {
            var own = (await s.GetRequiredService<WorkShelf>().OfAuthorAsync(work, author, Cancellation))!;
            var part = i % 2 == 0 ? WorkParts.Text : WorkParts.Report;
            return await s.GetRequiredService<WorkSaving>().SaveAsync(own, author, part, w => _ = i % 2 == 0 ? w.Body = "мәтін " + i : w.Report = "есеп " + i, null, Cancellation);
        })));

        var after = await site.InDatabaseAsync(db => db.Set<Work>().AsNoTracking().SingleAsync(w => w.Id == work, Cancellation));
        Assert.StartsWith("мәтін", after.Body, StringComparison.Ordinal);
        Assert.StartsWith("есеп", after.Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_citation_fills_a_source_and_keys_are_never_given_again()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];
        using var browser = await site.SignedInAsAsync(author);

        var added = (await browser.SubmitAsync(At(work, "/sources"), "form#add", ("kind", "Archival"), ("text", "ЦГА РК. Ф. И-64. Оп. 1. Д. 77. Л. 7 об."))).Headers.Location!.ToString();
        Assert.EndsWith("/sources/s3", added, StringComparison.Ordinal);
        var source = await site.InDatabaseAsync(db => db.Set<Source>().AsNoTracking().SingleAsync(s => s.WorkId == work && s.Key == "s3", Cancellation));
        Assert.Equal(("И-64", "1", "77", "7 об."), (source.Fonds, source.Inventory, source.File, source.Sheets));
        var saved = await SaveAsync(browser, added, "form#part", ("Citation.File", "78"), ("annotation", "Салық үшін"));
        Assert.Equal("saved", saved.Body.GetProperty("state").GetString());
        Assert.Contains("78", (await browser.PageAsync(At(work, "/sources"))).QuerySelector("#s3 .cite")!.TextContent, StringComparison.Ordinal);

        await PostAsync(browser, At(work, "/sources?handler=Change"), At(work, "/sources"), ("item", "s3"), ("act", "delete"));
        Assert.EndsWith("/sources/s4", (await browser.SubmitAsync(At(work, "/sources"), "form#add", ("kind", "Oral"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        await PostAsync(browser, At(work, "/sources?handler=Change"), At(work, "/sources"), ("item", "s4"), ("act", "up"));
        Assert.Equal(["s1", "s4", "s2"], await site.InDatabaseAsync(db => db.Set<Source>().Where(s => s.WorkId == work).OrderBy(s => s.Position).Select(s => s.Key).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Work_is_handed_in_with_a_receipt_that_holds_and_the_newest_counts()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];
        using var browser = await site.SignedInAsAsync(author);

        var receipt = (await browser.SubmitAsync(At(work, "/hand-in"), "form#hand-in")).Headers.Location!.ToString();
        Assert.EndsWith("/receipt/1", receipt, StringComparison.Ordinal);
        Assert.NotNull((await browser.PageAsync(receipt + "?check=true")).QuerySelector("[role=status].note.ok"));
        var sealedBytes = await (await browser.GetAsync(receipt + "?handler=Sealed", Cancellation)).Content.ReadAsByteArrayAsync(Cancellation);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sealedBytes));
        Assert.Contains(hash, (await browser.PageAsync(receipt)).Body!.TextContent, StringComparison.Ordinal);

        // What is written later is not in it, and the sealed version is never written over.
        await SaveAsync(browser, At(work, "/text"), "form#part", ("body", Folders.Words(12)));
        Assert.NotNull((await browser.PageAsync(At(work))).QuerySelector(".note.warn"));
        Assert.EndsWith("/receipt/2", (await browser.SubmitAsync(At(work, "/hand-in"), "form#hand-in")).Headers.Location!.ToString(), StringComparison.Ordinal);
        var (kept, shown) = await site.InDatabaseAsync(async db =>
        {
            var own = await db.Set<Work>().AsNoTracking().SingleAsync(w => w.Id == work, Cancellation);
            return (own, await new WorkShelf(db).HandedInAsync(own, Cancellation));
        });
        Assert.Equal((WorkState.HandedIn, Folders.Words(12)), (kept.State, shown!.Body));
        Assert.NotNull((await browser.PageAsync(receipt + "?check=true")).QuerySelector("[role=status].note.ok"));
        await site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "FamilyHistory_HandIns" SET "Sealed" = REPLACE("Sealed", 'сөз1', 'сөз9') WHERE "WorkId" = {work} AND "Number" = 1""", Cancellation));
        Assert.NotNull((await browser.PageAsync(receipt + "?check=true")).QuerySelector("[role=status].note.bad"));
    }

    [Fact]
    public async Task Minor_without_consent_writes_and_is_told_what_is_missing()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1, birthYear: 2012))[0];
        var work = (await yard.WorksAsync([author]))[0];
        using var browser = await site.SignedInAsAsync(author);
        Assert.Equal("saved", (await SaveAsync(browser, At(work, "/report"), "form#part", ("report", Folders.Words(8)))).Body.GetProperty("state").GetString());

        var refused = await PostAsync(browser, At(work, "/hand-in"), At(work, "/hand-in"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<HandIn>().CountAsync(h => h.WorkId == work, Cancellation)));
    }

    [Fact]
    public async Task After_the_deadline_it_is_refused_unless_the_organiser_allowed_it()
    {
        var yard = await FamilyYard.MakeAsync(site.Services, closes: "@-1 18:00");
        await ProgrammesSite.GrantAsync(site);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];
        using var browser = await site.SignedInAsAsync(author);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        Assert.Null((await browser.PageAsync(At(work, "/hand-in"))).QuerySelector("form#hand-in"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(browser, At(work, "/hand-in"), At(work, "/hand-in"))).StatusCode);
        var desk = $"/kk/admin/family-history/{yard.Edition.Slug}";
        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync(desk, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SubmitAsync(desk, "form#extend", ("code", "F-0001"), ("until", "2020-01-01T10:00"), ("reason", "Ауырды"))).StatusCode);
        var until = DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(desk, "form#extend", ("code", "F-0001"), ("until", until), ("reason", "Ауырды"))).StatusCode);

        Assert.EndsWith("/receipt/1", (await browser.SubmitAsync(At(work, "/hand-in"), "form#hand-in")).Headers.Location!.ToString(), StringComparison.Ordinal);

        Assert.True(await site.InDatabaseAsync(db => db.Set<HandIn>().Where(h => h.WorkId == work).Select(h => h.IsLate).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_reached_the_server_in_time_is_in_time_however_late_the_work_is_written_down()
    {
        var yard = await FamilyYard.MakeAsync(site.Services, closes: "@-1 18:00");
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];
        var deadline = Deadline.Of(yard.Edition).Utc;

        var over = await site.InScopeAsync(s => s.GetRequiredService<HandingIn>().HandInAsync(work, author, deadline, Cancellation));
        var inTime = await site.InScopeAsync(s => s.GetRequiredService<HandingIn>().HandInAsync(work, author, deadline.AddTicks(-1), Cancellation));

        Assert.False(inTime.Receipt!.IsLate);
        Assert.Null(over.Receipt);
    }

    [Fact]
    public async Task Fifty_works_of_a_megabyte_handed_in_at_once_are_all_there_and_none_is_late()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var authors = await yard.EntrantsAsync(50);
        var works = await yard.WorksAsync(authors, isWritten: false);
        var docx = FamilyYard.Docx(1024 * 1024);
        var arrived = DateTime.UtcNow;

        var results = await Task.WhenAll(works.Zip(authors).Select(w => Task.Run(() => site.InScopeAsync(async s =>
        {
            var folder = (await s.GetRequiredService<WorkFolders>().OfAuthorAsync(w.First, w.Second, Cancellation))!;
            var (added, refusal) = await s.GetRequiredService<AttachmentDesk>().AddAsync(folder, AttachmentKind.WorkFile, w.Second, new MemoryStream(docx), "work.docx", Cancellation);
            Assert.True(added is not null, refusal?.Reason);
            return await s.GetRequiredService<HandingIn>().HandInAsync(w.First, w.Second, arrived, Cancellation);
        }))));

        Assert.All(results, r => Assert.True(r.Receipt is { Words: 15 }, string.Join(", ", r.Gaps.Select(g => g.Code))));
        Assert.Equal(50, await site.InDatabaseAsync(db => db.Set<HandIn>().CountAsync(h => works.Contains(h.WorkId) && !h.IsLate, Cancellation)));
    }

    [Fact]
    public async Task Ten_clicks_at_once_are_one_receipt()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => site.InScopeAsync(s => s.GetRequiredService<HandingIn>().HandInAsync(work, author, DateTime.UtcNow, Cancellation)))));

        Assert.Equal(results[0].Receipt!.Hash, Assert.Single(results.Select(r => r.Receipt!.Hash).Distinct()));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<HandIn>().CountAsync(h => h.WorkId == work, Cancellation)));
    }

    [Fact]
    public async Task Tutor_joins_by_code_sees_and_comments_and_the_author_reads_it()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        await ProgrammesSite.GrantAsync(site);
        var author = (await yard.EntrantsAsync(1))[0];
        var work = (await yard.WorksAsync([author]))[0];
        using var browser = await site.SignedInAsAsync(author);
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        using var pupil = await site.SignedInAsync();
        await browser.SubmitAsync(At(work, "/about"), "form#tutor-code");
        var code = (await browser.PageAsync(At(work, "/about"))).QuerySelector("#tutor-code .mono")!.TextContent;
        Assert.Equal(HttpStatusCode.Forbidden, (await pupil.GetAsync("/kk/family-history/tutor", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await teacher.SubmitAsync("/kk/family-history/tutor", "form#join", ("code", "ABCD-2345"))).StatusCode);

        var view = (await teacher.SubmitAsync("/kk/family-history/tutor", "form#join", ("code", code.ToLowerInvariant()))).Headers.Location!.ToString();
        await teacher.SubmitAsync(view, "form#say-text", ("text", "Екінші абзацты нақтыла."));

        Assert.Contains(work, (await teacher.GetStringAsync("/kk/family-history/tutor", Cancellation)), StringComparison.Ordinal);
        Assert.Contains("нақтыла", (await browser.PageAsync(At(work, "/text"))).QuerySelector("#notes ~ form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await teacher.GetAsync(At(work, "/text"), Cancellation)).StatusCode);
        await browser.SubmitAsync(At(work, "/about"), "form#no-tutor");
        Assert.Equal(HttpStatusCode.NotFound, (await teacher.GetAsync(view, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Co_author_joins_by_code_and_nobody_is_in_two_works()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var people = await yard.EntrantsAsync(3);
        var works = await yard.WorksAsync([people[0], people[1]]);
        await site.InDatabaseAsync(db => db.Set<Work>().Where(w => w.Id == works[0]).ExecuteUpdateAsync(s => s.SetProperty(w => w.DivisionKey, "group"), Cancellation));
        var code = await site.InScopeAsync(s => s.GetRequiredService<Authorship>().CodeAsync(works[0], CodeKind.Author, Cancellation));
        using var busy = await site.SignedInAsAsync(people[1]);
        using var free = await site.SignedInAsAsync(people[2]);

        Assert.Equal(HttpStatusCode.BadRequest, (await busy.SubmitAsync("/kk/family-history/works", "form#join", ("code", code))).StatusCode);
        Assert.EndsWith(works[0], (await free.SubmitAsync("/kk/family-history/works", "form#join", ("code", code))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await free.GetAsync(At(works[0], "/text"), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Organiser_changes_the_terms_and_wrong_ones_are_refused()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        await ProgrammesSite.GrantAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var desk = $"/kk/admin/family-history/{yard.Edition.Slug}";

        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SubmitAsync(desk, "form#terms", ("Divisions[0].MinGrade", "11"), ("Divisions[0].MaxGrade", "8"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(desk, "form#terms", ("LeastArchivalSources", "4"), ("Topics[1].Key", "road"), ("Topics[1].Title.Kk", "Жол"))).StatusCode);
        var terms = await site.InDatabaseAsync(db => db.Set<YouthArchive.FamilyHistory.Editions.EditionTerms>().AsNoTracking().SingleAsync(t => t.EditionId == yard.Edition.Id, Cancellation));
        Assert.Equal((4, "road", 2), (terms.LeastArchivalSources, terms.Topics[1].Key, terms.Divisions.Count));
    }

    [Fact]
    public async Task Erasure_takes_a_draft_away_and_leaves_what_was_handed_in_without_a_name()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        var people = await yard.EntrantsAsync(2);
        var works = await yard.WorksAsync(people);
        await site.InScopeAsync(s => s.GetRequiredService<HandingIn>().HandInAsync(works[1], people[1], DateTime.UtcNow, Cancellation));

        foreach (var person in people)
        {
            await site.InScopeAsync(async s =>
            {
                var db = s.GetRequiredService<DbContext>();
                await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
                await s.GetServices<IPersonalData>().Single(d => d.Section == "familyHistory").EraseAsync(person, Cancellation);
                await db.SaveChangesAsync(Cancellation);
                await transaction.CommitAsync(Cancellation);
                return 0;
            });
        }

        Assert.Equal([works[1]], await site.InDatabaseAsync(db => db.Set<Work>().Where(w => works.Contains(w.Id)).Select(w => w.Id).ToListAsync(Cancellation)));
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<WorkAuthor>().CountAsync(a => works.Contains(a.WorkId), Cancellation)));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SaveAsync(HttpClient browser, string page, string form, params (string Name, string Value)[] values)
    {
        browser.DefaultRequestHeaders.Add("Accept", "application/json");
        using var answer = await browser.SubmitAsync(page, form, values);
        browser.DefaultRequestHeaders.Remove("Accept");
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement);
    }

    /// <summary>With the token of any form of the page.</summary>
    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, string page, params (string Name, string Value)[] values) =>
        browser.SubmitToAsync(page, "main form[method=post], form[method=post]", address, values);

    public sealed class OnSqlite(PortalSite site) : WorkPagesTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : WorkPagesTests(site), IClassFixture<PostgresSite>;
}
