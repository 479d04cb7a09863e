namespace YouthArchive.Benchmarks;

/// <summary>The least an ASP.NET Core server can do: what everything else is compared with.</summary>
internal static class BareEndpoint
{
    public static async Task RunAsync(string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        var app = builder.Build();
        app.MapGet("/", () => "YouthArchive");
        await app.RunAsync();
    }
}
