using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Issuing;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Certificates;

public abstract class IssueTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_issues_what_is_due_once_however_often_it_is_asked_for()
    {
        var yard = await CertificateYard.MakeAsync(site, 3, issued: false);
        await yard.AskAsync();
        await yard.AskAsync();
        await yard.RunAsync();
        await yard.AskAsync();
        await yard.RunAsync();
        var all = await yard.AllAsync();
        Assert.Equal(3, all.Count);
        Assert.Equal(3, all.Select(c => c.Number).Distinct().Count());
        Assert.All(all, c => Assert.Equal(CertificateState.Valid, c.State));
        var batches = await site.InDatabaseAsync(db => db.Set<CertificateBatch>().AsNoTracking().Where(b => b.EditionId == yard.Edition.Id).OrderBy(b => b.Id).ToListAsync(Stop));
        Assert.Equal([3, 0], batches.Select(b => b.Done));
        Assert.All(batches, b => Assert.NotNull(b.FinishedUtc));
    }

    [Fact]
    public async Task A_run_that_was_killed_goes_on_where_it_stopped()
    {
        var yard = await CertificateYard.MakeAsync(site, 5, issued: false);
        await yard.AskAsync();
        // As far as a commit before the power went: two are out, the batch knows of them, nothing is finished.
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<DbContext>();
            var plan = await services.GetRequiredService<IssuePlans>().OfAsync(yard.Edition, Stop);
            var texts = await services.GetRequiredService<TemplateDesk>().OfProgrammeAsync(yard.Edition.Programme, Stop);
            services.GetRequiredService<CertificateIssue>().Issue(plan.Due.Take(2), yard.Edition, texts, null, DateTime.UtcNow);
            (await db.Set<CertificateBatch>().SingleAsync(b => b.EditionId == yard.Edition.Id, Stop)).Done = 2;
            return await db.SaveChangesAsync(Stop);
        });
        await yard.RunAsync();
        Assert.Equal(5, (await yard.AllAsync()).Select(c => c.PersonId).Distinct().Count());
        var batch = await site.InDatabaseAsync(db => db.Set<CertificateBatch>().AsNoTracking().SingleAsync(b => b.EditionId == yard.Edition.Id, Stop));
        Assert.Equal((5, 5), (batch.Done, batch.Total));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_one_for_the_same()
    {
        var yard = await CertificateYard.MakeAsync(site);
        await Assert.ThrowsAsync<DbUpdateException>(() => site.InScopeAsync(async services =>
        {
            var texts = await services.GetRequiredService<TemplateDesk>().OfProgrammeAsync(yard.Edition.Programme, Stop);
            services.GetRequiredService<CertificateIssue>().Issue([new(yard.Grounds[0], CertificateYard.Name, "kk", null, 1, false)], yard.Edition, texts, null, DateTime.UtcNow);
            return await services.GetRequiredService<DbContext>().SaveChangesAsync(Stop);
        }));
    }

    [Fact]
    public async Task A_new_name_replaces_and_the_old_row_keeps_what_it_said()
    {
        var yard = await CertificateYard.MakeAsync(site);
        var old = await yard.OneAsync();
        await yard.RenameAsync(yard.Students[0], "Әлия Мұратқызы");
        await yard.AskAsync();
        await yard.RunAsync();
        var all = await yard.AllAsync();
        Assert.Equal([(CertificateYard.Name, CertificateState.Replaced), ("Әлия Мұратқызы", CertificateState.Valid)], all.Select(c => (c.Name, c.State)));
        Assert.Equal(all[1].Number, all[0].ReplacedBy);
        Assert.Equal((old.Number, old.Text, old.IssuedUtc), (all[0].Number, all[0].Text, all[0].IssuedUtc));
    }

    [Fact]
    public async Task Judges_who_finished_are_thanked_with_the_results_and_never_before()
    {
        var yard = await CertificateYard.MakeAsync(site, 1, issued: false);
        var (done, not) = (await site.NewPersonAsync(PortalRoles.Judge), await site.NewPersonAsync(PortalRoles.Judge));
        var planted = site.Services.GetRequiredService<PlantedGrounds>();
        planted.Judges[yard.Edition.Id] = [new(done, "J-1", "А", 2, [DateTime.UtcNow, DateTime.UtcNow]), new(not, "J-2", "Б", 2, [DateTime.UtcNow])];
        var kept = yard.Grounds.ToList();
        yard.Grounds.Clear();
        await yard.AskAsync();
        await yard.RunAsync();
        Assert.Empty(await yard.AllAsync());
        yard.Grounds.AddRange(kept);
        await yard.AskAsync();
        await yard.RunAsync();
        Assert.Equal([done], (await yard.AllAsync()).Where(c => c.Kind == CertificateKind.Jury).Select(c => c.PersonId));
    }

    [Fact]
    public async Task Erasure_leaves_number_and_state_without_the_name()
    {
        var yard = await CertificateYard.MakeAsync(site);
        var one = await yard.OneAsync();
        await site.InScopeAsync(async services =>
        {
            await services.GetServices<IPersonalData>().Single(d => d.Section == "certificates").EraseAsync(yard.Students[0], Stop);
            return await services.GetRequiredService<DbContext>().SaveChangesAsync(Stop);
        });
        var left = await yard.OneAsync();
        Assert.Equal((one.Number, "", ""), (left.Number, left.Name, left.EntryTitle));
        Assert.Equal(CertificateState.Valid, left.State);
        var page = await site.Visitor().PageAsync($"/kk/certificates/{one.Number}");
        Assert.DoesNotContain("Көшербай", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(one.Number, page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_accounts_become_one_and_every_number_can_still_be_checked()
    {
        var yard = await CertificateYard.MakeAsync(site, 2, issued: false);
        yard.Grounds[1] = yard.Grounds[0] with { PersonId = yard.Students[1] };
        await yard.AskAsync();
        await yard.RunAsync();
        await site.InScopeAsync(async services =>
        {
            await services.GetServices<IPersonalMerge>().Single(m => m.GetType().Name == "CertificateMerge").MoveAsync(yard.Students[0], yard.Students[1], Stop);
            return 0;
        });
        var all = await yard.AllAsync();
        Assert.All(all, c => Assert.Equal(yard.Students[1], c.PersonId));
        var valid = Assert.Single(all, c => c.State == CertificateState.Valid);
        Assert.Equal(valid.Number, Assert.Single(all, c => c.State == CertificateState.Replaced).ReplacedBy);
        Assert.Equal(valid.Ordinal, all.Max(c => c.Ordinal));
    }

    public sealed class OnSqlite(CertificatesOnSqlite site) : IssueTests(site), IClassFixture<CertificatesOnSqlite>;

    public sealed class OnPostgres(CertificatesOnPostgres site) : IssueTests(site), IClassFixture<CertificatesOnPostgres>;
}

