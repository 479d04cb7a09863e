using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Selection;

internal static class SelectionServices
{
    public static void AddSelection(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SelectionMaps>();
        services.AddScoped<SelectionDesk>();
        services.AddScoped<PlaceLetters>();
        services.AddScoped<Places>();
        services.AddScoped<InvitationLetter>();
        services.AddBackgroundTask<WaitingListTask>();
        services.AddLetterKind(PlaceLetters.Kind, SourceText.Of("Your place at the Summer School"));
    }
}
