using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YouthArchive.Content.Contracts;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes;

/// <summary>What a site needs before a programme can be seen in it: features, permissions of roles, a season.</summary>
internal static class ProgrammesSite
{
    public static readonly DateOnly Anchor = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Where the Content room is not built yet its pages are empty; where it is, it wins.</summary>
    public static void AddStandIns(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services =>
        {
            services.TryAddScoped<IContentPages, NoPages>();
            services.AddSingleton<IInterceptor, Dashboard.CountedQueries>();
        });

    public static async Task PrepareAsync(PortalSite site, params string[] features)
    {
        await site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IFeatureState>().EnableAsync(["YouthArchive.Programmes", .. features]);
            return 0;
        });
        await GrantAsync(site);
    }

    /// <summary>Every role gets what its modules give it by default.</summary>
    public static Task GrantAsync(PortalSite site) => site.InScopeAsync(async services =>
    {
        var roles = services.GetRequiredService<RoleManager<PortalRole>>();
        foreach (var stereotype in services.GetServices<IPermissionProvider>().SelectMany(p => p.Stereotypes))
        {
            if (await roles.FindByNameAsync(stereotype.Role) is not { } role)
            {
                await roles.CreateAsync(role = new PortalRole { Name = stereotype.Role });
            }
            var held = (await roles.GetClaimsAsync(role)).Select(c => c.Value).ToHashSet();
            foreach (var permission in stereotype.Permissions.Where(p => !held.Contains(p.Name)))
            {
                await roles.AddClaimAsync(role, new("Permission", permission.Name));
            }
        }
        await services.GetRequiredService<IRolePermissions>().ReloadAsync();
        return 0;
    });

    /// <summary>Applies a step; its name tells which.</summary>
    public static Task<StepReport> ApplyAsync(PortalSite site, string json, DateOnly? anchor = null) => site.InScopeAsync(services =>
    {
        var step = JsonNode.Parse(json)!.AsObject();
        var handler = services.GetServices<IRecipeStep>().Single(s => s.Name == step["name"]!.GetValue<string>());
        return handler.ApplyAsync(new(step, null, true, anchor ?? Anchor), CancellationToken.None);
    });

    public static Task<Edition> EditionAsync(PortalSite site, string key) => site.InScopeAsync(async services =>
        await services.GetRequiredService<IEditions>().FindByKeyAsync(key) ?? throw new InvalidOperationException($"No edition {key}."));

    /// <summary>A season with one Archive Hack edition that is in every stage at once, and a summer school still to come.</summary>
    public static string Season(string slug = "2026", string hackEnds = "@+60 18:00") => $$"""
        {
          "name": "YouthArchive.Season", "season": "2026-2027", "title": { "kk": "2026–2027 оқу жылы", "en": "School year 2026–2027" }, "sample": true,
          "editions": [
            {
              "programme": "ArchiveHack", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "programmes/archive-hack",
              "title": { "kk": "Archive Hack 2026: Ақылды архив", "en": "Archive Hack 2026: Smart Archive" },
              "summary": { "kk": "48 сағат.", "en": "48 hours." }, "audience": { "kk": "16–22 жас", "en": "Ages 16–22" },
              "minAge": 16, "maxAge": 22,
              "enrolment": { "opens": "@-30 09:00", "closes": "{{hackEnds}}" },
              "stages": [
                { "key": "window", "title": { "kk": "Хакатон, 48 сағат", "en": "Hackathon, 48 hours" }, "note": { "kk": "Соңында код бекітіледі." }, "starts": "@-6 18:00", "ends": "@-4 18:00" },
                { "key": "hand-in", "title": { "kk": "Тапсыру", "en": "Handing in" }, "note": { "kk": "Адресін енгіз." }, "starts": "@-6 18:00", "ends": "{{hackEnds}}" },
                { "key": "judging", "title": { "kk": "Бағалау", "en": "Judging" }, "note": { "kk": "Қазылар бағалайды." }, "starts": "@-4 18:00", "ends": "{{hackEnds}}" }
              ],
              "tracks": [ { "key": "search", "title": { "kk": "Іздеу және табу", "en": "Search and find" } } ]
            },
            {
              "programme": "SummerSchool", "slug": "2027", "zone": "Asia/Almaty", "page": "", "title": { "kk": "Жазғы мектеп 2027", "en": "Summer School 2027" },
              "summary": { "kk": "Он күн архивте." }, "audience": { "kk": "14–18 жас" }, "minAge": 14, "maxAge": 18,
              "enrolment": { "opens": "@+100 09:00", "closes": "@+130 18:00" },
              "stages": [ { "key": "session", "title": { "kk": "Мектеп", "en": "The school" }, "note": { "kk": "Он күн." }, "starts": "@+200 09:00", "ends": "@+210 18:00" } ]
            }
          ]
        }
        """;

    private sealed class NoPages : IContentPages
    {
        public Task<PageText?> FindAsync(string path, string language, CancellationToken cancellation = default) => Task.FromResult<PageText?>(null);
    }
}

public sealed class ProgrammesOnSqlite : PortalSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
    }
}

public sealed class ProgrammesOnPostgres : PostgresSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        ProgrammesSite.AddStandIns(builder);
    }
}
