using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Preservation;
using YouthArchive.Tests.FamilyHistory.Support;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Preservation;

public abstract class PreservationTests(PortalSite site) : IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FamilyYard _yard = null!;

    private string Path => $"/kk/admin/preservation/{_yard.Edition.Key}";

    public async ValueTask InitializeAsync()
    {
        ((IGuardianSite)site).Time.Ahead = TimeSpan.Zero;
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.FamilyHistory");
        _yard = await FamilyYard.MakeAsync(site.Services);
    }

    [Fact]
    public async Task Others_see_nothing_and_unknown_editions_are_404()
    {
        foreach (var role in new[] { PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Judge, PortalRoles.Editor })
        {
            using var browser = await site.SignedInAsync(role);
            foreach (var path in new[] { "/kk/admin/preservation", Path, Path + "/1.zip" })
            {
                using var refused = await browser.GetAsync(path, Cancellation);
                Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect });
            }
        }
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        foreach (var path in new[] { "/kk/admin/preservation/family-history/1999", "/kk/admin/preservation/chess/2026", Path + "/99999.zip" })
        {
            using var missing = await organiser.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }

    [Fact]
    public async Task Edition_that_goes_on_is_not_closed()
    {
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Null((await organiser.PageAsync(Path)).QuerySelector("form#make"));
        Assert.Equal(ClosingResult.NotOver, await site.InScopeAsync(s => s.GetRequiredService<PackageDesk>().AskAsync(_yard.Edition, PersonOf(organiser), Cancellation)));
        Assert.False(await site.InScopeAsync(s => s.GetRequiredService<PackageDesk>().IsClosedAsync(_yard.Edition.Id, Cancellation)));
    }

    [Fact]
    public async Task Finished_edition_becomes_a_package_that_holds_and_its_dates_stand()
    {
        await HandInAsync("Айсұлу Жұмабек", "aisulu@example.org");
        using var organiser = await OrganiserAfterTheEndAsync();
        using (var unsure = await organiser.SubmitAsync(Path, "form#make"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        }
        using (var asked = await organiser.SubmitAsync(Path, "form#make", ("Sure", "true")))
        {
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        }
        Assert.NotNull((await organiser.PageAsync(Path)).QuerySelector("#under-way"));
        await MakeAsync();
        var package = await PackageAsync();
        var zip = await organiser.GetByteArrayAsync(Path + $"/{package.Id}.zip", Cancellation);
        Assert.Equal(package.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(zip)));
        Assert.True((await Bags.CheckAsync(zip))!.Holds);
        var names = Bags.Read(zip).Keys.ToList();
        Assert.All(new[] { "index.html", "edition/edition.json", "edition/enrolled.csv", "edition/consents.csv", "rules/terms.json", "works/F-0001/receipt.json", "jury/decisions.csv" },
            f => Assert.Contains(names, n => n.EndsWith("/data/" + f, StringComparison.Ordinal)));
        using (var check = await organiser.SubmitAsync(Path, "form[action$='handler=check']"))
        {
            Assert.NotNull((await check.DocumentAsync()).QuerySelector("#check .note.ok"));
        }
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "Package.Made" && a.SubjectId == _yard.Edition.Key && a.Details.Contains(package.Sha256), Cancellation)));
        Assert.Equal(DateChange.Closed, await site.InScopeAsync(s => s.GetRequiredService<EditionDates>().ChangeAsync(
            _yard.Edition.Id, null, DateTime.UtcNow, DateTime.UtcNow.AddDays(1), package.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Cancellation)));
        OpensWithoutTheSite(Bags.Read(zip));
        await AgainAsync(organiser, package);
    }

    /// <summary>Every link of the first page leads to a file of the package or to a place on the page, and every file is linked.</summary>
    private static void OpensWithoutTheSite(Dictionary<string, byte[]> files)
    {
        var top = files.Keys.Single(k => k.EndsWith("/data/index.html", StringComparison.Ordinal))[..^"index.html".Length];
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[top + "index.html"]));
        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToList();
        Assert.All(links.Where(l => l.StartsWith('#')), l => Assert.NotNull(page.QuerySelector($"[id='{l[1..]}']")));
        Assert.Equal(files.Keys.Where(k => k.StartsWith(top, StringComparison.Ordinal) && k != top + "index.html").Select(k => k[top.Length..]).Order(StringComparer.Ordinal),
            links.Where(l => !l.StartsWith('#')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(page.QuerySelectorAll("script, link, img, [src]"));
        var texts = YouthArchive.Platform.Localization.PortalCultures.All.Select(l => page.QuerySelector($"section[lang='{l}'] p + p")!.TextContent).ToList();
        Assert.Equal(4, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Damaged_package_is_found_on_the_spot()
    {
        using var organiser = await OrganiserAfterTheEndAsync();
        using (var asked = await organiser.SubmitAsync(Path, "form#make", ("Sure", "true"))) { }
        await MakeAsync();
        var file = System.IO.Path.Combine([site.Folder, "files", .. (await PackageAsync()).FileKey.Split('/')]);
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[bytes.Length / 2] ^= 4;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);
        using var check = await organiser.SubmitAsync(Path, "form[action$='handler=check']");
        Assert.NotNull((await check.DocumentAsync()).QuerySelector("#check .note.bad"));
    }

    [Fact]
    public async Task Killed_run_is_begun_anew_and_leaves_one_package()
    {
        using var organiser = await OrganiserAfterTheEndAsync();
        using (var asked = await organiser.SubmitAsync(Path, "form#make", ("Sure", "true"))) { }
        var unfinished = Directory.CreateDirectory(System.IO.Path.Combine(site.Folder, "unfinished", "packages"));
        await File.WriteAllTextAsync(System.IO.Path.Combine(unfinished.FullName, "7.part"), "half a zip", Cancellation);
        // Two clicks, and a run that was cut short: still one package.
        Assert.Equal(ClosingResult.AlreadyAsked, await site.InScopeAsync(s => s.GetRequiredService<PackageDesk>().AskAsync(_yard.Edition, "4" + new string('0', 25), Cancellation)));
        // Another one was killed when the zip was in the store and its row was not.
        var store = Directory.CreateDirectory(System.IO.Path.Combine(site.Folder, "files", "packages"));
        var orphan = await site.InScopeAsync(s => s.GetRequiredService<YouthArchive.Platform.Files.IFileStore>().SaveAsync("packages", new MemoryStream([1, 2, 3]), Cancellation));
        await File.WriteAllTextAsync(System.IO.Path.Combine(store.FullName, "half.part"), "half", Cancellation);
        await MakeAsync();
        await MakeAsync();
        var kept = await site.InDatabaseAsync(db => db.Set<PreservationPackage>().Select(p => p.FileKey).ToListAsync(Cancellation));
        Assert.DoesNotContain(orphan, kept);
        Assert.Equal(kept.Order(StringComparer.Ordinal), store.GetFiles().Select(f => "packages/" + f.Name).Order(StringComparer.Ordinal));
        Assert.Empty(unfinished.GetFiles());
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<PreservationPackage>().CountAsync(p => p.EditionId == _yard.Edition.Id, Cancellation)));
    }

    [Fact]
    public async Task Package_names_nobody_who_did_not_agree()
    {
        var shy = await HandInAsync("Айсұлу Жұмабек", "aisulu@example.org", "Мен, Айсұлу Жұмабек, әжемнің тарихын жаздым. Жұмабекова Айсұлуға жазыңыз.");
        var open = await HandInAsync("Бекзат Оспанов", "bekzat@example.org", "Бекзат Оспанов жазды.");
        var silent = await HandInAsync("Гүлнар Сейіт", "gulnar@example.org", "Гүлнар Сейіт жазған мәтін.");
        await GuardianSite.PaperAsync(site, shy.Person, ConsentPurpose.Work);
        await GuardianSite.PaperAsync(site, open.Person, ConsentPurpose.Work, ConsentPurpose.Name);
        await site.InDatabaseAsync(db =>
        {
            db.Add(new LivingPerson { Id = YouthArchive.Platform.Persistence.PortalId.New(), WorkId = open.Work, Name = "Қымбат Серікбаева", State = ReleaseState.NotNeeded });
            return db.SaveChangesAsync(Cancellation);
        });
        using var organiser = await OrganiserAfterTheEndAsync();
        using (var asked = await organiser.SubmitAsync(Path, "form#make", ("Sure", "true"))) { }
        await MakeAsync();
        var package = await PackageAsync();
        var files = Bags.Read(await organiser.GetByteArrayAsync(Path + $"/{package.Id}.zip", Cancellation));
        var all = string.Concat(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Encoding.UTF8.GetString(f.Value)));
        // There is something to leak: the text of who agreed is there, word for word.
        Assert.Contains("Бекзат Оспанов жазды.", all, StringComparison.Ordinal);
        Assert.Contains("әжемнің тарихын", all, StringComparison.Ordinal);
        foreach (var name in new[] { "Айсұлу", "Жұмабек", "Гүлнар", "Сейіт", "Қымбат", "Серікбаева", "Жанар Көшербай", "@example.org", shy.Person, open.Person, silent.Person })
        {
            Assert.DoesNotContain(name, all, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task AgainAsync(HttpClient organiser, PreservationPackage first)
    {
        using (var asked = await organiser.SubmitAsync(Path, "form#make")) { }
        await MakeAsync();
        var second = await PackageAsync();
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(first.Sha256, second.Sha256);
    }

    private async Task<HttpClient> OrganiserAfterTheEndAsync()
    {
        ((IGuardianSite)site).Time.Ahead = TimeSpan.FromDays(61);
        return await site.SignedInAsync(PortalRoles.Organiser);
    }

    private async Task<(string Person, string Work)> HandInAsync(string name, string email, string? body = null)
    {
        var person = (await _yard.EntrantsAsync(1, body is null ? 1995 : DateTime.UtcNow.Year - 15))[0];
        if (body is not null)
        {
            await GuardianSite.PaperAsync(site, person, ConsentPurpose.TakingPart);
        }
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == person).ExecuteUpdateAsync(s => s
            .SetProperty(u => u.DisplayName, name).SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, email.ToUpperInvariant()), Cancellation));
        var work = (await _yard.WorksAsync([person]))[0];
        if (body is not null)
        {
            await site.InDatabaseAsync(db => db.Set<Work>().Where(w => w.Id == work).ExecuteUpdateAsync(s => s.SetProperty(w => w.Body, body + " " + Folders.Words(8)), Cancellation));
        }
        var result = await site.InScopeAsync(s => s.GetRequiredService<HandingIn>().HandInSampleAsync(work, person, DateTime.UtcNow, Cancellation));
        Assert.NotNull(result.Receipt);
        return (person, work);
    }

    private Task<bool> MakeAsync() => site.InScopeAsync(async s =>
    {
        await s.GetRequiredService<PackageTask>().RunAsync(Cancellation);
        return true;
    });

    private Task<PreservationPackage> PackageAsync() => site.InDatabaseAsync(db =>
        db.Set<PreservationPackage>().AsNoTracking().Where(p => p.EditionId == _yard.Edition.Id).OrderByDescending(p => p.Id).FirstAsync(Cancellation));

    private static string PersonOf(HttpClient _) => "4" + new string('0', 25);

    public ValueTask DisposeAsync()
    {
        ((IGuardianSite)site).Time.Ahead = TimeSpan.Zero;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(GuardiansOnSqlite site) : PreservationTests(site), IClassFixture<GuardiansOnSqlite>;

    public sealed class OnPostgres(GuardiansOnPostgres site) : PreservationTests(site), IClassFixture<GuardiansOnPostgres>;
}
