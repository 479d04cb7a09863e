using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Failures;
using YouthArchive.GitHubStandIn.Rest;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Tests.GitHubStandIn;

[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleFolder>
{
    public const string Name = "sample repositories";
}

/// <summary>The sample repositories, made once for all tests that only read them.</summary>
public sealed class SampleFolder : IAsyncLifetime
{
    public static readonly DateTime Start = new(2026, 11, 16, 13, 0, 0, DateTimeKind.Utc);

    public string Root { get; } = Directory.CreateTempSubdirectory("stand-in-").FullName;

    public async ValueTask InitializeAsync() => await SampleRepositories.MakeAsync(Root, Start, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    public string Git(string repository, params string[] arguments) => Run(Path.Combine(Root, repository + ".git"), arguments);

    public static string Run(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", .. arguments]) { WorkingDirectory = directory, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}

/// <summary>One running stand-in and a client that follows nothing by itself.</summary>
public sealed class ServedSamples : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServedSamples(WebApplication app, HttpClient client) => (this.app, Client) = (app, client);

    public HttpClient Client { get; }

    public Faults Faults => app.Services.GetRequiredService<Faults>();

    public RequestLog Log => app.Services.GetRequiredService<RequestLog>();

    public string Address => Client.BaseAddress!.AbsoluteUri.TrimEnd('/');

    public static async Task<ServedSamples> StartAsync(StandInOptions options, string? token = "reader")
    {
        var app = StandIn.Create(options);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        return new ServedSamples(app, client);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class StillTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
