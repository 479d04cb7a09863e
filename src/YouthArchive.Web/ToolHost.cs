using YouthArchive.Platform.Tools;

namespace YouthArchive.Web;

/// <summary><c>./dev tool VERB FILE</c>: runs one verb without starting the site.</summary>
internal static class ToolHost
{
    private static DirectoryInfo? _folder;

    /// <summary>A tool never touches the site: it has an empty database and folder of its own, and logs beside its answer.</summary>
    public static void UseThrowAwaySite(WebApplicationBuilder builder)
    {
        _folder = Directory.CreateTempSubdirectory("youtharchive-tool-");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "sqlite",
            ["Database:Connection"] = $"Data Source={Path.Combine(_folder.FullName, "tool.db")};Pooling=False",
            ["ORCHARD_APP_DATA"] = _folder.FullName,
            ["Setup:Enabled"] = "false",
        });
        builder.Logging.ClearProviders().AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    public static async Task<int> RunAsync(WebApplication app, string[] arguments)
    {
        try
        {
            return await RunVerbAsync(app, arguments);
        }
        finally
        {
            _folder?.Delete(recursive: true);
        }
    }

    private static async Task<int> RunVerbAsync(WebApplication app, string[] arguments)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetServices<IToolVerb>().ToList();
        if (arguments.Length == 0 || verbs.Find(v => v.Name == arguments[0]) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"Which tool? There is: {string.Join(", ", verbs.Select(v => v.Name).Order(StringComparer.Ordinal))}");
            return (int)ToolOutcome.NotReadable;
        }
        return (int)await verb.RunAsync(arguments[1..], Console.Out, Console.Error, CancellationToken.None);
    }
}
