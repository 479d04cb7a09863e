using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Data;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Tests.Data;

public sealed class ContextPoolTests
{
    /// <summary>A scope disposes what it gave out under each of its names; meanwhile the pool may have lent the context to somebody else.</summary>
    [Fact]
    public async Task A_context_given_back_twice_is_not_taken_from_its_next_reader()
    {
        var services = new ServiceCollection();
        services.AddPortalData(new ConfigurationBuilder().AddInMemoryCollection([new("Database:Connection", "Data Source=:memory:")]).Build(), "");
        await using var provider = services.BuildServiceProvider();
        var first = provider.CreateAsyncScope();
        await first.ServiceProvider.GetRequiredService<DbContext>().DisposeAsync();
        await using var next = provider.CreateAsyncScope();
        var db = next.ServiceProvider.GetRequiredService<DbContext>();
        await first.DisposeAsync();
        Assert.Equal([1], await db.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\"").ToListAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Whoever comes first must not decide what tables a later site of the same process has.</summary>
    [Fact]
    public void A_site_without_rooms_leaves_others_their_model()
    {
        Assert.Empty(Model([]).GetEntityTypes());
        Assert.NotEmpty(Model([new PlatformMaps()]).GetEntityTypes());
        Assert.Empty(Model([]).GetEntityTypes());
    }

    private static IModel Model(IReadOnlyList<IEntityMaps> maps)
    {
        var services = new ServiceCollection();
        foreach (var map in maps)
        {
            services.AddSingleton(map);
        }
        services.AddPortalData(new ConfigurationBuilder().AddInMemoryCollection([new("Database:Connection", "Data Source=:memory:")]).Build(), "");
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        return scope.ServiceProvider.GetRequiredService<DbContext>().Model;
    }
}
