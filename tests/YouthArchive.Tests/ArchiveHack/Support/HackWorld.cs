using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.GitHubStandIn;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>An edition of its own for one test, and what people do in it.</summary>
internal sealed class HackWorld
{
    private static int _count;

    private HackWorld(PortalSite site, string slug) => (Site, Slug) = (site, slug);

    public PortalSite Site { get; }
    public string Slug { get; }
    public ServedSamples GitHub => ((IHackSite)Site).GitHub;
    public MovableTime Time => ((IHackSite)Site).Time;
    public Edition Edition { get; private set; } = null!;

    /// <param name="windowEnds">Relative time; the code freeze.</param>
    public static async Task<HackWorld> NewAsync(PortalSite site, string windowEnds = "@-4 18:00")
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.ArchiveHack");
        var world = new HackWorld(site, $"e{Interlocked.Increment(ref _count)}");
        world.Time.Ahead = TimeSpan.Zero;
        world.GitHub.Faults.Clear();
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(world.Slug)
            .Replace("\"starts\": \"@-6 18:00\", \"ends\": \"@-4 18:00\"", $"\"starts\": \"@-6 18:00\", \"ends\": \"{windowEnds}\"", StringComparison.Ordinal));
        world.Edition = await ProgrammesSite.EditionAsync(site, "archive-hack/" + world.Slug);
        return world;
    }

    public string Path(string path, string language = "kk") => $"/{language}/hack/{Slug}{path}";

    /// <summary>A new pupil of seventeen, whose guardian has consented unless told otherwise.</summary>
    public async Task<Pupil> PupilAsync(int? birthYear = -17, bool hasConsent = true)
    {
        var id = await Site.NewPersonAsync(PortalRoles.Student);
        await Site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.BirthYear, birthYear < 0 ? DateTime.UtcNow.Year + birthYear : birthYear)));
        if (hasConsent)
        {
            await GuardianSite.PaperAsync(Site, id, ConsentPurpose.TakingPart);
        }
        return new(id, await Site.SignedInAsAsync(id));
    }

    /// <summary>Forms a team through the page.</summary>
    public async Task<Pupil> LeaderAsync(string name, string? login = null, bool hasConsent = true)
    {
        var pupil = await PupilAsync(hasConsent: hasConsent);
        using var response = await pupil.Browser.SubmitAsync(
            Path("/team/new"), "form#new-team", ("Name", name), ("Track", "search"), ("GitHubLogin", login ?? ""));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return pupil;
    }

    /// <summary>Hands in and confirms through the page, then has it read.</summary>
    public async Task HandInAsync(Pupil leader, string address, bool read = true)
    {
        using var proposed = await leader.Browser.SubmitAsync(Path("/team/repository"), "form#hand-in", ("Address", address));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, proposed.StatusCode);
        using var confirmed = await leader.Browser.SubmitAsync(Path("/team/repository"), "form#confirm");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, confirmed.StatusCode);
        if (read)
        {
            await RefreshAsync();
        }
    }

    public Task<bool> RefreshAsync() => Site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<RepositoryRefresh>().RunAsync(TestContext.Current.CancellationToken);
        return true;
    });

    /// <summary>Later, when every repository is due again.</summary>
    public Task RefreshLaterAsync()
    {
        Time.Ahead += TimeSpan.FromMinutes(20);
        return RefreshAsync();
    }

    public Task<Team> TeamOfAsync(Pupil pupil) => Site.InScopeAsync(async services =>
        await services.GetRequiredService<TeamRegister>().OfPersonAsync(Edition.Id, pupil.Id, CancellationToken.None)
        ?? throw new InvalidOperationException("In no team."));

    public async Task<Reading> ReadingOfAsync(Pupil pupil)
    {
        var handIn = (await TeamOfAsync(pupil)).Current!.Id;
        return await Site.InDatabaseAsync(db => db.Set<Reading>().AsNoTracking().SingleAsync(r => r.HandInId == handIn));
    }

    public Task<HandIn> HandInOfAsync(Pupil pupil) => Site.InDatabaseAsync(async db =>
        (await db.Set<Team>().Include(t => t.HandIns).SingleAsync(t => t.EditionId == Edition.Id && t.Members.Any(m => m.PersonId == pupil.Id))).Current!);
}

internal sealed record Pupil(string Id, HttpClient Browser);
