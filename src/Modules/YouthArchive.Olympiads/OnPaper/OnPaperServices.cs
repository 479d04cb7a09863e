using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.OnPaper.Entry;
using YouthArchive.Olympiads.OnPaper.Printing;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.OnPaper;

internal static class OnPaperServices
{
    public static void AddOnPaper(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, OnPaperMaps>();
        services.AddScoped<PaperDoor>();
        services.AddScoped<PaperTable>();
        services.AddScoped<PaperRules>();
        services.AddSingleton<PlainText>();
        services.AddSingleton<PaperSheets>();
        services.AddScoped<PrintedPictures>();
        services.AddScoped<PaperPrinting>();
        services.AddScoped<Sheets>();
        services.AddScoped<TypingDesk>();
        services.AddScoped<Settling>();
        services.AddScoped<IPersonalData, OnPaperData>();
        services.AddScoped<IPersonalMerge, OnPaperMerge>();
    }
}
