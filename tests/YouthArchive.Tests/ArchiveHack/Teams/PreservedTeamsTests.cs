using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Programmes.Preservation;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Teams;

public abstract class PreservedTeamsTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Teams_rules_and_evidence_are_in_it_and_only_who_agreed_is_named()
    {
        var world = await HackWorld.NewAsync(site);
        var (open, shy) = (await world.LeaderAsync("Хат жолда"), await world.LeaderAsync("Сұлтан Дәурен тобы"));
        await NameAsync(open, "Бекзат Оспанов");
        await NameAsync(shy, "Сұлтан Дәурен");
        await GuardianSite.PaperAsync(site, open.Id, ConsentPurpose.TakingPart, ConsentPurpose.Name);
        await world.HandInAsync(open, "hat-jolda/hat-jolda", read: false);
        await world.HandInAsync(shy, "mura-bot/mura-bot");
        // Set only now: a code of conduct is accepted before handing in.
        await site.InDatabaseAsync(db =>
        {
            db.Add(new EditionRules { EditionId = world.Edition.Id, SmallestTeam = 1, LargestTeam = 6, ConductVersion = "2026-1" });
            return db.SaveChangesAsync(Cancellation);
        });
        var (named, hidden) = (await world.TeamOfAsync(open), await world.TeamOfAsync(shy));
        var parts = await PreservedParts.OfAsync(site, world.Edition);
        Assert.Contains("\"conductVersion\": \"2026-1\"", parts["rules/teams.json"], StringComparison.Ordinal);
        Assert.Contains("\"largest\": 6", parts["rules/teams.json"], StringComparison.Ordinal);
        Assert.Contains("Бекзат Оспанов", parts[$"teams/{named.Code}/team.json"], StringComparison.Ordinal);
        Assert.Contains("hat-jolda/hat-jolda", parts[$"teams/{named.Code}/team.json"], StringComparison.Ordinal);
        Assert.Contains(hidden.Code, parts[$"teams/{hidden.Code}/team.json"], StringComparison.Ordinal);
        Assert.Contains("\"contributors\"", parts[$"teams/{hidden.Code}/evidence.json"], StringComparison.Ordinal);
        Assert.NotEmpty(parts["freeze/mirrors.csv"]);
        foreach (var personal in new[] { open.Id, shy.Id, "Сұлтан", "Дәурен", "mura-bot/mura-bot", "@example.org" })
        {
            Assert.DoesNotContain(personal, parts.All, StringComparison.OrdinalIgnoreCase);
        }
    }

    private Task<int> NameAsync(Pupil pupil, string name) => site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == pupil.Id)
        .ExecuteUpdateAsync(s => s.SetProperty(u => u.DisplayName, name), Cancellation));

    public sealed class OnSqlite(HackOnSqlite site) : PreservedTeamsTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : PreservedTeamsTests(site), IClassFixture<HackOnPostgres>;
}
