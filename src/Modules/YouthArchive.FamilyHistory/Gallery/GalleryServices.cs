using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

internal static class GalleryServices
{
    public static void AddGallery(this IServiceCollection services)
    {
        services.AddScoped<PublicWorks>();
        services.AddScoped<PublicTexts>();
        services.AddScoped<Collection>();
        services.AddSingleton<GallerySeen>();
        services.AddScoped<GalleryPages>();
        services.AddScoped<IHear<ConsentChanged>>(s => s.GetRequiredService<GalleryPages>());
        services.AddScoped<IHear<JuryPublished>>(s => s.GetRequiredService<GalleryPages>());
        services.AddBackgroundTask<GalleryCheck>();
        services.AddScoped<IEditionActions, GalleryActions>();
        services.AddScoped<IRehearsal, GalleryRehearsal>();
        services.AddScoped<IHear<JuryPublished>, SummerSchoolLetters>();
        services.AddLetterKind(SummerSchoolLetters.Kind, SourceText.Of("An invitation to the Summer School after a prize"));
    }
}
