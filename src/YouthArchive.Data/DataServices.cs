using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace YouthArchive.Data;

public static class DataServices
{
    /// <summary>
    /// Configuration: <c>Database:Provider</c> (<c>sqlite</c>, the default, or <c>postgres</c>) and <c>Database:Connection</c>.
    /// </summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration configuration, string appData)
    {
        var provider = configuration["Database:Provider"] ?? "sqlite";
        var connection = configuration["Database:Connection"];
        if (provider is "postgres" or "postgresql")
        {
            services.AddSingleton(_ => NpgsqlDataSource.Create(
                connection ?? throw new InvalidOperationException("Database:Connection is needed for PostgreSQL.")));
        }
        // A pool whose contexts the scope leases: disposing one twice, as a scope does that knows it by two names, gives it back once.
        services.AddDbContextPool<PortalDbContext>((sp, options) =>
        {
            options.UseApplicationServiceProvider(sp);
            options.AddInterceptors(sp.GetServices<IInterceptor>());
            if (provider is "postgres" or "postgresql")
            {
                options.UsePortalPostgres(sp.GetRequiredService<NpgsqlDataSource>());
            }
            else
            {
                options.UsePortalSqlite(connection ?? $"Data Source={Path.Combine(appData, "youtharchive.db")}");
            }
        });
        services.AddScoped<DbContext>(sp => sp.GetRequiredService<PortalDbContext>());
        return services;
    }

    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder options, string connection) => options
        .UseSqlite(new SqliteConnectionStringBuilder(connection) { ForeignKeys = true }.ToString(),
            x => x.MigrationsAssembly("YouthArchive.Data.Sqlite"))
        .ReplaceService<IModelCacheKeyFactory, ModelOfMaps>()
        .AddInterceptors(new SqlitePragmas(), new Versions());

    public static DbContextOptionsBuilder UsePortalPostgres(this DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, x => x.MigrationsAssembly("YouthArchive.Data.PostgreSql"))
        .ReplaceService<IModelCacheKeyFactory, ModelOfMaps>()
        .AddInterceptors(new Versions());
}
