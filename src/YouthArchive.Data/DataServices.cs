using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YouthArchive.Platform.Nodes;

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
        var isPostgres = provider switch
        {
            "postgres" or "postgresql" => true,
            "sqlite" => false,
            _ => throw new DatabaseSettingException($"There is no database '{provider}' here, only sqlite and postgres."),
        };
        if (isPostgres)
        {
            var given = PostgresConnection(connection);
            services.AddSingleton(_ => NpgsqlDataSource.Create(given));
            services.AddSingleton<INodeWire>(_ => new PostgresWire(given));
        }
        // A pool whose contexts the scope leases: disposing one twice, as a scope does that knows it by two names, gives it back once.
        services.AddDbContextPool<PortalDbContext>((sp, options) =>
        {
            options.UseApplicationServiceProvider(sp);
            options.AddInterceptors(sp.GetServices<IInterceptor>());
            if (isPostgres)
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

    // Said without the text itself: it holds a password.
    private static string PostgresConnection(string? text)
    {
        const string wanted = "write it as Host=…;Database=…;Username=…;Password=…";
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0 } ? text! : throw new DatabaseSettingException($"PostgreSQL needs a connection: {wanted}.");
        }
        catch (ArgumentException)
        {
            throw new DatabaseSettingException($"The connection to PostgreSQL cannot be read: {wanted}.");
        }
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
