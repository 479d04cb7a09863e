using System.Reflection;
using YouthArchive.Data;
using YouthArchive.Platform;

namespace YouthArchive.Web;

/// <summary>Names this assembly to the tests that host it.</summary>
public sealed class SiteAssembly;

internal static class Composition
{
    public static void AddYouthArchive(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        AddLogging(builder);
        var appData = AppData(builder);
        builder.Services.AddSingleton(new YouthArchive.Platform.Setup.AppDataFolder(appData));
        builder.Services.AddPortalData(builder.Configuration, appData);
        builder.Services.AddPlatform(Modules());
        builder.Services.AddRateLimiter(_ => { });
    }

    /// <summary>Structured lines where a machine reads them, plain ones where a person does. A tool's standard output is its own.</summary>
    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (Environment.GetCommandLineArgs() is [_, "tool", ..])
        {
            return;
        }
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        }
    }

    /// <summary>Orchard Core's own variable moves the folder of everything the site keeps in files.</summary>
    private static string AppData(WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["ORCHARD_APP_DATA"] ?? Path.Combine(builder.Environment.ContentRootPath, "App_Data");
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Every module the host was built with: the list is the project's references, not a list to forget.</summary>
    private static IEnumerable<Assembly> Modules() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "YouthArchive.*.dll")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => !n.Contains("Tests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => Assembly.Load(new AssemblyName(n)));
}
