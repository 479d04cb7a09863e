using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace YouthArchive.Data;

/// <summary>One model for each set of maps: EF keeps models for the whole process, and two sites in it need not have the same rooms.</summary>
internal sealed class ModelOfMaps : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as PortalDbContext)?.MapsKey, designTime);
}
