using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Persistence;

/// <summary>A module's part of the database model. Registered as a singleton; always mapped, whether its features are on or not.</summary>
public interface IEntityMaps
{
    void Map(ModelBuilder model);
}

/// <summary>Optimistic concurrency: the number grows with every save, and a save of a stale one throws.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
