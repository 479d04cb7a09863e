using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Issuing;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Certificates;

/// <summary>Grounds as a test says: of an edition by its id.</summary>
internal sealed class PlantedGrounds : ICertificateGrounds, IJudgesAtWork
{
    public Dictionary<int, List<CertificateGround>> ByEdition { get; } = [];
    public Dictionary<int, List<JudgeAtWork>> Judges { get; } = [];
    public string Programme => ProgrammeNames.ArchiveHack;

    public Task<IReadOnlyList<CertificateGround>> OfEditionAsync(Edition edition, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<CertificateGround>>(ByEdition.GetValueOrDefault(edition.Id) ?? []);

    public Task<IReadOnlyList<JudgeAtWork>> OfEditionAsync(int editionId, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<JudgeAtWork>>(Judges.GetValueOrDefault(editionId) ?? []);

    public static void Add(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<PlantedGrounds>();
        services.AddSingleton<ICertificateGrounds>(s => s.GetRequiredService<PlantedGrounds>());
        services.AddSingleton<IJudgesAtWork>(s => s.GetRequiredService<PlantedGrounds>());
    });
}

public sealed class CertificatesOnSqlite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["Certificates:ChecksPerAddressPerMinute"] = "100000";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        GuardianSite.Quiet(builder, new MovableTime());
        PlantedGrounds.Add(builder);
    }
}

public sealed class CertificatesOnPostgres : PostgresSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["Certificates:ChecksPerAddressPerMinute"] = "100000";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        GuardianSite.Quiet(builder, new MovableTime());
        PlantedGrounds.Add(builder);
    }
}

/// <summary>An edition of its own with students who deserve certificates.</summary>
internal sealed record CertificateYard(PortalSite Site, Edition Edition, IReadOnlyList<string> Students)
{
    public const string Name = "Әлия Көшербай";
    public string Desk => $"/kk/admin/certificates/{Edition.Key}";

    public static async Task<CertificateYard> MakeAsync(PortalSite site, int students = 1, bool issued = true)
    {
        await ProgrammesSite.PrepareAsync(site);
        var slug = "c" + Guid.NewGuid().ToString("N")[..10];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug));
        await ProgrammesSite.ApplyAsync(site, Templates);
        var edition = await ProgrammesSite.EditionAsync(site, $"archive-hack/{slug}");
        var people = new List<string>();
        for (var i = 0; i < students; i++)
        {
            people.Add(await GuardianSite.StudentAsync(site, name: i == 0 ? Name : $"{Name} {(char)('А' + i)}"));
        }
        var yard = new CertificateYard(site, edition, people);
        yard.Grounds.AddRange(people.Select((p, i) => new CertificateGround(
            p, i == 0 ? CertificateKind.Award : CertificateKind.Participation, "4" + i, LocalizedText.Same(i == 0 ? "Бірінші орын" : "Қатысты"), i == 0 ? "Құпия атаулы жұмыс" : "")));
        if (issued)
        {
            await yard.AskAsync();
            await yard.RunAsync();
        }
        return yard;
    }

    public List<CertificateGround> Grounds
    {
        get
        {
            var planted = Site.Services.GetRequiredService<PlantedGrounds>().ByEdition;
            return planted.TryGetValue(Edition.Id, out var list) ? list : planted[Edition.Id] = [];
        }
    }

    public Task<int> AskAsync() => Site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IssueDesk>().AskAsync(Edition, Students.FirstOrDefault() ?? "site", Stop);
        return 0;
    });

    public Task<int> RunAsync() => Site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<CertificateIssue>().RunAsync(Stop);
        return 0;
    });

    public Task<List<Certificate>> AllAsync() => Site.InDatabaseAsync(db =>
        db.Set<Certificate>().AsNoTracking().Where(c => c.EditionId == Edition.Id).OrderBy(c => c.Id).ToListAsync(Stop));

    public async Task<Certificate> OneAsync() => (await AllAsync()).First(c => c.PersonId == Students[0]);

    public Task<int> RenameAsync(string person, string name) => Site.InDatabaseAsync(db =>
        db.Set<PortalUser>().Where(u => u.Id == person).ExecuteUpdateAsync(set => set.SetProperty(u => u.DisplayName, name), Stop));

    public static string Pdf(Certificate certificate, string language = "kk") => $"/{language}/certificates/{certificate.Number}/certificate.pdf";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Templates = """
        { "name": "YouthArchive.CertificateTemplates", "templates": [
          { "programme": "ArchiveHack", "kind": "Award", "heading": { "kk": "Диплом", "ru": "Диплом", "en": "Diploma", "mn": "Диплом" },
            "text": { "kk": "Марапатталады\n{name}\n{achievement}\n{edition}\n«{title}»", "ru": "Награждается\n{name}\n{achievement}\n{edition}\n«{title}»", "en": "Is awarded to\n{name}\n{achievement}\n{edition}\n{title}", "mn": "Шагнав\n{name}\n{achievement}\n{edition}\n«{title}»" },
            "signatories": [ { "name": { "kk": "Комитет", "ru": "Комитет", "en": "Committee", "mn": "Хороо" }, "office": { "kk": "YouthArchive", "ru": "YouthArchive", "en": "YouthArchive", "mn": "YouthArchive" } } ] },
          { "programme": "ArchiveHack", "kind": "Participation", "heading": { "kk": "Сертификат", "ru": "Сертификат", "en": "Certificate", "mn": "Гэрчилгээ" },
            "text": { "kk": "{name}\n{achievement}\n{edition}", "ru": "{name}\n{achievement}\n{edition}", "en": "{name}\n{achievement}\n{edition}", "mn": "{name}\n{achievement}\n{edition}" } },
          { "programme": "ArchiveHack", "kind": "Jury", "heading": { "kk": "Алғыс хат", "ru": "Благодарность", "en": "Thanks", "mn": "Талархал" },
            "text": { "kk": "{name}\n{achievement}", "ru": "{name}\n{achievement}", "en": "{name}\n{achievement}", "mn": "{name}\n{achievement}" } }
        ] }
        """;
}
