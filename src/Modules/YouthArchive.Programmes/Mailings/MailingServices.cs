using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Notices;

namespace YouthArchive.Programmes.Mailings;

internal static class MailingServices
{
    public static void AddMailings(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, MailingMaps>();
        services.AddSingleton<IPermissionProvider, MailingPermissions>();
        services.AddSingleton<INavigationProvider, MailingMenu>();
        services.AddScoped<IAudiences, EnrolledAudiences>();
        services.AddScoped<Receivers>();
        services.AddScoped<MailingWords>();
        services.AddScoped<MailingLetters>();
        services.AddScoped<MailingDesk>();
        services.AddLetterKind(Receivers.Kind, SourceText.Of("News from the organisers of a programme I take part in"));
        services.AddBackgroundTask<MailingTask>();
        services.AddScoped<IPersonalData, MailingData>();
        services.AddScoped<IPersonalMerge, MailingMerge>();
        services.AddScoped<NoticeShelf>();
        services.AddBackgroundTask<NoticeErasure>();
        services.AddScoped<IFragmentProvider, NoticesOnOwnPage>();
        services.AddScoped<IFragmentProvider, NoticeCount>();
    }
}
