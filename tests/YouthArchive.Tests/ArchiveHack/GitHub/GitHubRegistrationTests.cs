using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class GitHubRegistrationTests
{
    private static ServiceProvider Provider(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => "GitHub:" + s.Key, s => (string?)s.Value))
            .Build();
        return new ServiceCollection().AddLogging().AddGitHub(configuration.GetSection("GitHub")).BuildServiceProvider(validateScopes: true);
    }

    [Fact]
    public async Task Reader_from_the_container_reads_the_configured_api_with_the_configured_token()
    {
        await using var home = await LoopbackServer.Start();
        home.Answer = async context =>
        {
            context.Response.StatusCode = context.Request.Path.Value == "/api/v3/repos/team/steady" ? 200 : 451;
            await context.Response.WriteAsync("""{"id":12,"full_name":"team/steady","default_branch":"main"}""");
        };
        await using var provider = Provider(("Api", home.Address + "api/v3"), ("Token", " canary "));

        var reading = await provider.GetRequiredService<RepositoryReader>().ReadAsync(Rig.Address, Rig.Start, Rig.End, TestContext.Current.CancellationToken);

        Assert.Equal((ReadingState.Legal, 12L), (reading.State, reading.RepositoryId));
        Assert.Equal(["/api/v3/repos/team/steady", "/api/v3/repositories/12/activity"], home.Seen.Select(seen => seen.Path.Split('?')[0]));
        Assert.All(home.Seen, seen => Assert.Contains("Authorization: Bearer canary", seen.Headers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_settings_it_is_github_itself_and_nobody()
    {
        await using var provider = Provider();

        Assert.Equal("https://api.github.com/", provider.GetRequiredService<IConnection>().BaseAddress.AbsoluteUri);
        Assert.Same(Credentials.Anonymous, await provider.GetRequiredService<ICredentialStore>().GetCredentials());
        Assert.Same(provider.GetRequiredService<RequestGate>(), provider.GetRequiredService<RequestGate>());
    }

    [Fact]
    public void Stand_in_counts_as_github_only_when_named()
    {
        Assert.DoesNotContain("127.0.0.1:5080", new GitHubOptions().AcceptedHosts);
        Assert.Contains("127.0.0.1:5080", new GitHubOptions { Hosts = ["127.0.0.1:5080"] }.AcceptedHosts);
        Assert.Contains("github.com", new GitHubOptions { Hosts = ["127.0.0.1:5080"] }.AcceptedHosts);
    }
}
