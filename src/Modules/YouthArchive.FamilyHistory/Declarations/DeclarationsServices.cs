using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Declarations;

internal static class DeclarationsServices
{
    public static void AddDeclarations(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, DeclarationMaps>();
        services.AddScoped<DeclarationDesk>();
    }
}
