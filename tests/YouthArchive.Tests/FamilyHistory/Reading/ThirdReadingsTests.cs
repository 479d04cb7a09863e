using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Reading;

public abstract class ThirdReadingsTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_totals_far_apart_ask_a_third_who_reads_the_language_and_nobody_twice()
    {
        var read = await ReadEdition.NewAsync(site, "kk", "kk", "ru", "kk ru");
        var far = await read.WorkAsync(await read.AuthorAsync("Алыстов", "Арай"));
        var near = await read.WorkAsync(await read.AuthorAsync("Жақынов", "Бота"));
        await read.AssignAsync((far.Id, 0), (far.Id, 1), (near.Id, 0), (near.Id, 1));
        await read.ScoreAsync(0, far.Code, 8, 8);
        await read.ScoreAsync(1, far.Code, 4, 4);
        await read.ScoreAsync(0, near.Code, 8, 8);
        await read.ScoreAsync(1, near.Code, 7, 7);
        Assert.Equal(1, await AskAsync(read));
        Assert.Equal(0, await AskAsync(read));
        var third = Assert.Single(await ThirdsAsync(read));
        // The third reads only Russian: the fourth it is.
        Assert.Equal((far.Id, ThirdReason.Gap, ThirdState.Asked, read.Readers[3], "J-04"), (third.WorkId, third.Reason, third.State, third.ReaderId, third.ReaderCode));
        var assigned = await site.InScopeAsync(s => s.GetRequiredService<IAssignments>().OfEditionAsync(read.Edition.Id, Stop));
        Assert.Equal(5, assigned.Count);
        await read.ScoreAsync(3, far.Code, 6, 6);
        Assert.Equal(0, await AskAsync(read));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "ThirdReading.Asked" && a.SubjectId == far.Id)));
    }

    [Fact]
    public async Task Where_nobody_is_free_the_organiser_is_told_and_it_is_tried_again()
    {
        var read = await ReadEdition.NewAsync(site, "kk", "kk");
        var far = await read.WorkAsync(await read.AuthorAsync("Алыстов", "Арай"));
        await read.AssignAsync((far.Id, 0), (far.Id, 1));
        await read.ScoreAsync(0, far.Code, 8, 8);
        await read.ScoreAsync(1, far.Code, 2, 2);
        Assert.Equal(0, await AskAsync(read));
        Assert.Equal(0, await AskAsync(read));
        Assert.Equal(ThirdState.NobodyIsFree, Assert.Single(await ThirdsAsync(read)).State);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "ThirdReading.NobodyIsFree" && a.SubjectId == far.Id)));
        Assert.Equal(AskOutcome.NobodyIsFree, (await site.InScopeAsync(s => s.GetRequiredService<IAssignments>().AskAsync(read.Edition.Id, far.Id, null, Stop))).Outcome);
        Assert.Equal(AskOutcome.NotFound, (await site.InScopeAsync(s => s.GetRequiredService<IAssignments>().AskAsync(read.Edition.Id, "x", null, Stop))).Outcome);
    }

    private Task<int> AskAsync(ReadEdition read) => site.InScopeAsync(s => s.GetRequiredService<ThirdReadings>().AskAsync(read.Edition.Id, Stop));

    private Task<IReadOnlyList<ThirdReading>> ThirdsAsync(ReadEdition read) => site.InScopeAsync(s => s.GetRequiredService<ThirdReadings>().OfEditionAsync(read.Edition.Id, Stop));

    public sealed class OnSqlite(ReadingOnSqlite site) : ThirdReadingsTests(site), IClassFixture<ReadingOnSqlite>;

    public sealed class OnPostgres(ReadingOnPostgres site) : ThirdReadingsTests(site), IClassFixture<ReadingOnPostgres>;
}
