using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Judging.Exports;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes.Preservation;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Exports;

public abstract class PreservedJudgingTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rubric_journal_and_publication_are_in_it_by_code_and_no_judge_is_named()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => edition.Judges.Contains(u.Id)).ExecuteUpdateAsync(s => s.SetProperty(u => u.DisplayName, "Қазы Сәуле"), Cancellation));
        await edition.FinishAsync(0, (5, 4), (3, 3), (2, 2));
        await edition.FinishAsync(1, (4, 4), (3, 2), (2, 3));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        var parts = await PreservedParts.OfAsync(site, edition.Edition);
        Assert.Contains("usefulness", parts["judging/rubric-1.json"], StringComparison.Ordinal);
        Assert.NotEmpty(parts["judging/journal-lines.txt"]);
        Assert.Equal(3, parts.Rows("judging/publication-1/ranking.csv").Length);
        Assert.Contains("H-01", parts.Rows("judging/publication-1/ranking.csv")[0], StringComparison.Ordinal);
        Assert.Contains(edition.Edition.Key, parts["judging/publication-1/journal.txt"], StringComparison.Ordinal);
        Assert.NotEmpty(parts.Rows("edition/stages.csv"));
        // Comments are for the teams; judges stand by code.
        foreach (var personal in edition.Judges.Concat(["Сәуле", "Жақсы"]))
        {
            Assert.DoesNotContain(personal, parts.All, StringComparison.OrdinalIgnoreCase);
        }
    }

    public sealed class OnSqlite(JudgingOnSqlite site) : PreservedJudgingTests(site), IClassFixture<JudgingOnSqlite>;

    public sealed class OnPostgres(JudgingOnPostgres site) : PreservedJudgingTests(site), IClassFixture<JudgingOnPostgres>;
}
