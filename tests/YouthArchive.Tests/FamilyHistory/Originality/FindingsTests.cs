using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.FamilyHistory.Originality.Generated;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Originality;

/// <summary>What is kept of a comparison, who sees what of it, and what people do about it.</summary>
public abstract class FindingsTests(PortalSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copied_work_is_listed_shown_side_by_side_and_decided_with_a_reason()
    {
        var world = await OriginalityWorld.NewAsync(site);
        var passage = world.Words(90);
        var source = await world.WorkAsync(world.Words(300) + "\n\n" + passage);
        var copy = await world.WorkAsync(world.Words(150) + "\n\n" + Disguise.OldSpelling(passage, new Random(3)));
        var honest = await world.WorkAsync(world.Words(300));
        // The source is compared again when the copy has come: two more than there are.
        Assert.InRange(await world.CompareAsync(), 3, 5);
        Assert.Equal(0, await world.CompareAsync());
        var overlap = Assert.Single(await world.OverlapsAsync(copy.Id));
        Assert.Equal(source.Id, overlap.OtherWorkId);
        Assert.Equal(copy.Id, Assert.Single(await world.OverlapsAsync(source.Id)).OtherWorkId);
        Assert.Empty(await world.OverlapsAsync(honest.Id));

        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var list = await organiser.PageAsync(world.Path());
        Assert.Contains(copy.Code, list.QuerySelector($"#w-{copy.Id}")!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.QuerySelector($"#w-{honest.Id}"));
        var path = world.Path($"/{copy.Code}/{overlap.Id}");
        var pair = await organiser.PageAsync(path);
        var marks = pair.QuerySelectorAll("#p1 mark");
        Assert.Equal(2, marks.Length);
        Assert.Contains("ъ", marks[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ъ ", marks[1].TextContent, StringComparison.Ordinal);
        Assert.NotNull(pair.QuerySelector("nav a[href='#p1']"));

        using var without = await organiser.SubmitAsync(path, "form#decision", ("State", "Upheld"), ("Reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.NotNull((await without.DocumentAsync()).QuerySelector("option[value=Upheld][selected]"));
        using var decided = await organiser.SubmitAsync(path, "form#decision", ("State", "Upheld"), ("Reason", "Word for word, no footnote."));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Contains("Copied without its source", (await organiser.PageAsync(world.Path())).QuerySelector($"#w-{copy.Id}")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Word for word, no footnote.", await site.InDatabaseAsync(db => db.Set<AuditEvent>()
            .Where(a => a.SubjectId == copy.Id && a.Kind == "Originality.Decided").Select(a => a.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_decided_stays_when_the_work_is_handed_in_anew_and_the_rest_follows_the_text()
    {
        var world = await OriginalityWorld.NewAsync(site);
        var (one, other) = (world.Words(90), world.Words(90));
        var first = await world.WorkAsync(world.Words(150) + "\n\n" + one);
        var second = await world.WorkAsync(world.Words(150) + "\n\n" + other);
        var copy = await world.WorkAsync(string.Join("\n\n", world.Words(150), one, other));
        await world.CompareAsync();
        Assert.Equal(2, (await world.OverlapsAsync(copy.Id)).Count);
        await site.InDatabaseAsync(db => db.Set<StoredOverlap>().Where(o => o.WorkId == copy.Id && o.OtherWorkId == first.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.State, OverlapState.Explained), Cancel));
        await world.AgainAsync(copy.Id, copy.Author, world.Words(200));
        await world.CompareAsync();
        Assert.Equal(first.Id, Assert.Single(await world.OverlapsAsync(copy.Id)).OtherWorkId);
        Assert.Empty(await world.OverlapsAsync(first.Id));
        Assert.Empty(await world.OverlapsAsync(second.Id));
    }

    [Fact]
    public async Task A_withdrawn_work_and_a_draft_are_compared_with_nothing()
    {
        var world = await OriginalityWorld.NewAsync(site);
        var passage = world.Words(120);
        var withdrawn = await world.WorkAsync(passage);
        await world.CompareAsync();
        await WithdrawAsync(withdrawn.Id);
        var copy = await world.WorkAsync(world.Words(100) + "\n\n" + passage);
        Assert.Equal(1, await world.CompareAsync());
        Assert.Empty(await world.OverlapsAsync(copy.Id));
        var second = await world.WorkAsync(world.Words(100) + "\n\n" + passage);
        await world.CompareAsync();
        Assert.Single(await world.OverlapsAsync(copy.Id));
        await WithdrawAsync(second.Id);
        Assert.Equal(1, await world.CompareAsync());
        Assert.Empty(await world.OverlapsAsync(copy.Id));
    }

    [Fact]
    public async Task Authors_see_their_own_passages_once_they_are_asked_and_explain_them()
    {
        var world = await OriginalityWorld.NewAsync(site);
        var passage = world.Words(90);
        var secret = world.Words(150);
        var source = await world.WorkAsync(secret + "\n\n" + passage);
        var copy = await world.WorkAsync(world.Words(150) + "\n\n" + passage);
        await world.CompareAsync();
        using var author = await site.SignedInAsAsync(copy.Author);
        var path = $"/en/family-history/works/{copy.Id}/originality";
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(author, path));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var asked = await organiser.SubmitAsync(world.Path(), $"form#ask-{copy.Id}");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);

        var page = await author.PageAsync(path);
        Assert.NotEmpty(page.QuerySelectorAll("mark"));
        Assert.DoesNotContain(source.Code, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[^40..], page.Body.TextContent, StringComparison.Ordinal);
        using var empty = await author.SubmitAsync(path, "form#explain", ("Text", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var written = await author.SubmitAsync(path, "form#explain", ("Text", "Both of us quote grandmother's letter."));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        Assert.Contains("grandmother's letter", (await organiser.PageAsync(world.Path())).Body!.TextContent, StringComparison.Ordinal);

        foreach (var stranger in new[] { source.Author, await site.NewPersonAsync(PortalRoles.Student), await site.NewPersonAsync(PortalRoles.Judge) })
        {
            using var browser = await site.SignedInAsAsync(stranger);
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, path));
        }
        await site.InDatabaseAsync(db => db.Set<StoredOverlap>().Where(o => o.WorkId == copy.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.State, OverlapState.Explained), Cancel));
        Assert.Null((await author.PageAsync(path)).QuerySelector("form#explain"));
    }

    [Theory]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Judge)]
    [InlineData(PortalRoles.Archivist)]
    public async Task Nobody_but_organisers_sees_what_works_have_in_common(string role)
    {
        var world = await OriginalityWorld.NewAsync(site);
        using var browser = await site.SignedInAsync(role);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, world.Path()));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, world.Path("/F-0001/1")));
    }

    [Fact]
    public async Task A_pair_is_found_only_under_its_own_edition_and_code()
    {
        var (world, elsewhere) = (await OriginalityWorld.NewAsync(site), await OriginalityWorld.NewAsync(site));
        var passage = world.Words(120);
        var source = await world.WorkAsync(passage);
        var copy = await world.WorkAsync(world.Words(60) + "\n\n" + passage);
        await world.CompareAsync();
        var id = Assert.Single(await world.OverlapsAsync(copy.Id)).Id;
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(organiser, world.Path($"/{copy.Code}/{id}")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(organiser, world.Path($"/{source.Code}/{id}")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(organiser, elsewhere.Path($"/{copy.Code}/{id}")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(organiser, world.Path("/F-0001/999999")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(organiser, "/en/admin/family-history/never/originality"));
        Assert.Contains("Nothing is handed in yet", (await organiser.PageAsync(elsewhere.Path())).Body!.TextContent, StringComparison.Ordinal);
    }

    private Task WithdrawAsync(string workId) => site.InDatabaseAsync(db => db.Set<Work>().Where(w => w.Id == workId)
        .ExecuteUpdateAsync(s => s.SetProperty(w => w.State, WorkState.Withdrawn), Cancel));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        return response.StatusCode;
    }

    public sealed class OnSqlite(OriginalityOnSqlite site) : FindingsTests(site), IClassFixture<OriginalityOnSqlite>;

    public sealed class OnPostgres(OriginalityOnPostgres site) : FindingsTests(site), IClassFixture<OriginalityOnPostgres>;
}
