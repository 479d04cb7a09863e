using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.SummerSchool.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Applications;

/// <summary>Awards of a hackathon, as its room would certify them.</summary>
public sealed class Awards : ICertificateGrounds
{
    public HashSet<string> Winners { get; } = [];

    public string Programme => ProgrammeNames.ArchiveHack;

    public Task<IReadOnlyList<CertificateGround>> OfEditionAsync(Edition edition, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<CertificateGround>>([.. Winners.Select(w => new CertificateGround(w, CertificateKind.Award, null, new LocalizedText("II орын", "II место")))]);
}

public sealed class InvitedOnSqlite : PortalSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        InvitationTests.AddAwards(builder);
    }
}

public sealed class InvitedOnPostgres : PostgresSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        InvitationTests.AddAwards(builder);
    }
}

public abstract class InvitationTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static void AddAwards(IWebHostBuilder builder)
    {
        ProgrammesSite.AddStandIns(builder);
        builder.ConfigureTestServices(s => s.AddSingleton<Awards>().AddSingleton<ICertificateGrounds>(p => p.GetRequiredService<Awards>()));
    }

    [Fact]
    public async Task A_medallist_is_written_to_and_the_application_says_as_what_one_is_invited()
    {
        var yard = await SchoolYard.NewAsync(site);
        var slug = "m" + Guid.NewGuid().ToString("n")[..8];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug).Replace("2026-2027", slug, StringComparison.Ordinal));
        var hack = await ProgrammesSite.EditionAsync(site, "archive-hack/" + slug);
        var (winner, other) = (await site.NewPersonAsync(PortalRoles.Student), await site.NewPersonAsync(PortalRoles.Student));
        foreach (var person in new[] { winner, other })
        {
            await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == person).ExecuteUpdateAsync(s => s.SetProperty(u => u.BirthYear, DateTime.UtcNow.Year - 20)));
            await site.InScopeAsync(s => s.GetRequiredService<IEnrolments>().EnrolAsync(hack.Id, person, Stop));
        }
        Assert.DoesNotContain(winner, await InvitedAsync(yard.Edition));
        await site.InScopeAsync(s => Task.FromResult(s.GetRequiredService<Awards>().Winners.Add(winner)));

        var invited = await InvitedAsync(yard.Edition);
        Assert.Contains(winner, invited);
        Assert.DoesNotContain(other, invited);
        // Whoever is too young for a school is not asked to come.
        Assert.DoesNotContain(winner, await InvitedAsync(yard.Edition with { MinAge = 30 }));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.NotNull((await organiser.PageAsync($"/kk/admin/mailings/new/{yard.Edition.Key}")).QuerySelector("[value=medallists]"));

        using var browser = await site.SignedInAsAsync(winner);
        var page = await browser.PageAsync(yard.At + "/application");
        Assert.Contains("Archive Hack 2026: Ақылды архив: II орын", page.QuerySelector("#invited")!.TextContent, StringComparison.Ordinal);
        using var uninvited = await site.SignedInAsAsync(other);
        Assert.Null((await uninvited.PageAsync(yard.At + "/application")).QuerySelector("#invited"));
        // Who has begun is not asked again, and still reads it.
        (await browser.SubmitAsync(yard.At + "/application", "form#begin")).Dispose();
        Assert.DoesNotContain(winner, await InvitedAsync(yard.Edition));
        Assert.NotNull((await browser.PageAsync(yard.At + "/application")).QuerySelector("#invited"));
    }

    private Task<IReadOnlyList<string>> InvitedAsync(Edition school) => site.InScopeAsync(s =>
        s.GetServices<IAudiences>().Single(a => a.Programme == ProgrammeNames.SummerSchool && a.All.Any(x => x.Key == "medallists")).OfAsync(school, "medallists", Stop));

    public sealed class OnSqlite(InvitedOnSqlite site) : InvitationTests(site), IClassFixture<InvitedOnSqlite>;

    public sealed class OnPostgres(InvitedOnPostgres site) : InvitationTests(site), IClassFixture<InvitedOnPostgres>;
}
