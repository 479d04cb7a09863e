using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Data;

/// <summary>The one database of the site. Empty by itself: it collects the maps that the platform and the modules register.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options) : DbContext(options)
{
    private readonly IServiceProvider? _services = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;

    /// <summary>Says which maps make up the model.</summary>
    internal string MapsKey => string.Join(' ', Maps.Select(m => m.GetType().FullName));

    private IEnumerable<IEntityMaps> Maps => _services?.GetServices<IEntityMaps>() ?? [];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var maps in Maps)
        {
            maps.Map(modelBuilder);
        }
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcOnly>();
}
