using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace YouthArchive.ArchiveHack.GitHub;

internal static class GitHubRegistration
{
    /// <summary>Replace IResponseCache after this to keep answers in the database.</summary>
    public static IServiceCollection AddGitHub(this IServiceCollection services, IConfigurationSection section) =>
        services.Configure<GitHubOptions>(section).AddGitHub();

    /// <summary>For whoever has bound the options already.</summary>
    public static IServiceCollection AddGitHub(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IResponseCache>(_ => new InMemoryResponseCache());
        services.TryAddSingleton<ICredentialStore, ConfiguredCredentials>();
        services.AddSingleton(provider => new RequestGate(provider.GetRequiredService<TimeProvider>(), LimitsOf(Options(provider))));
        services.AddSingleton(provider => new Transport(Transport.Handler(), TimeSpan.FromSeconds(Options(provider).TimeoutSeconds)));
        services.AddSingleton(provider => new Connection(
            Options(provider).ApiWithSlash,
            provider.GetRequiredService<ICredentialStore>(),
            provider.GetRequiredService<Transport>(),
            provider.GetRequiredService<RequestGate>(),
            provider.GetRequiredService<IResponseCache>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConnection>(provider => provider.GetRequiredService<Connection>());
        services.AddSingleton<IGitHubClient, GitHubClient>();
        services.AddSingleton<IRepositoryActivityClient, RepositoryActivityClient>();
        services.AddSingleton<IRawReadmeClient, RawReadmeClient>();
        services.AddSingleton<RepositoryReader>();
        return services;
    }

    private static GitHubOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<GitHubOptions>>().Value;

    private static GateLimits LimitsOf(GitHubOptions options) => new()
    {
        RequestsPerMinute = options.RequestsPerMinute,
        MaximumInFlight = options.MaximumInFlight,
        Patience = TimeSpan.FromSeconds(options.PatienceSeconds),
    };
}

/// <summary>Reads the token anew each time: a new one in the configuration is used without a restart.</summary>
internal sealed class ConfiguredCredentials(IOptionsMonitor<GitHubOptions> options) : ICredentialStore
{
    public Task<Credentials> GetCredentials() =>
        Task.FromResult(string.IsNullOrWhiteSpace(options.CurrentValue.Token) ? Credentials.Anonymous : new Credentials(options.CurrentValue.Token));
}
