using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Data.Migrator;

/// <summary>One provider's migrations, written without a database and without the tool that cannot be restored.</summary>
internal sealed record MigrationSet(string Project, Action<DbContextOptionsBuilder> Use, IServiceProvider Services)
{
    /// <summary>Loads the built site's modules, so that the model is whole although this project refers to none of them.</summary>
    public static IReadOnlyList<MigrationSet> Both(string siteFolder)
    {
        var services = new ServiceCollection();
        foreach (var file in Directory.EnumerateFiles(siteFolder, "YouthArchive.*.dll").Order(StringComparer.Ordinal))
        {
            foreach (var maps in Assembly.LoadFrom(file).GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IEntityMaps).IsAssignableFrom(t)))
            {
                services.AddSingleton(typeof(IEntityMaps), maps);
            }
        }
        var provider = services.BuildServiceProvider();
        return
        [
            new("YouthArchive.Data.Sqlite", o => o.UsePortalSqlite("Data Source=:memory:"), provider),
            new("YouthArchive.Data.PostgreSql", o => o.UsePortalPostgres(NpgsqlDataSource.Create("Host=localhost")), provider),
        ];
    }

    public bool HasPendingChanges()
    {
        using var db = Context();
        return db.Database.HasPendingModelChanges();
    }

    public void Add(string name, string sourceFolder)
    {
        using var db = Context();
        using var design = DesignServices(db);
        using var scope = design.CreateScope();
        var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
        var folder = Path.Combine(sourceFolder, Project);
        var migration = scaffolder.ScaffoldMigration(name, Project, "Migrations", language: null);
        var files = scaffolder.Save(folder, migration, Path.Combine(folder, "Migrations"), dryRun: false);
        Console.WriteLine(Path.GetRelativePath(sourceFolder, files.MigrationFile!));
    }

    private PortalDbContext Context()
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        Use(options);
        options.UseApplicationServiceProvider(Services);
        return new(options.Options);
    }

    private static ServiceProvider DesignServices(PortalDbContext db)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(db);
        var provider = Assembly.Load(db.Database.ProviderName!);
        var name = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        ((IDesignTimeServices)Activator.CreateInstance(provider.GetType(name)!)!).ConfigureDesignTimeServices(services);
        return services.BuildServiceProvider();
    }
}
