using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates.Badges;
using YouthArchive.Programmes.Certificates.Issuing;
using YouthArchive.Programmes.Certificates.Own;
using YouthArchive.Programmes.Certificates.Printing;
using YouthArchive.Programmes.Certificates.Recipes;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Certificates.Verification;

namespace YouthArchive.Programmes.Certificates;

internal static class CertificatesServices
{
    public static void AddCertificates(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, CertificateMaps>();
        services.AddSingleton<IPermissionProvider, CertificatePermissions>();
        services.AddSingleton<INavigationProvider, CertificateMenus>();
        services.AddScoped<TemplateDesk>();
        services.AddScoped<IssuePlans>();
        services.AddScoped<IssueDesk>();
        services.AddBackgroundTask<CertificateIssue>();
        services.AddSingleton<CertificateSheet>();
        services.AddScoped<CertificatePrinting>();
        services.AddScoped<CertificateAccess>();
        services.AddScoped<ClassCertificates>();
        services.AddScoped<CertificateCheck>();
        services.AddSingleton<CheckTries>();
        services.AddSingleton<Badge>();
        services.AddScoped<BadgeKeys>();
        services.AddScoped<BadgeIssue>();
        services.AddScoped<IFragmentProvider, OwnCertificates>();
        services.AddScoped<IFragmentProvider, ChildrensCertificates>();
        services.AddScoped<IPersonalData, CertificateData>();
        services.AddScoped<IPersonalMerge, CertificateMerge>();
        services.AddScoped<IRecipeStep, CertificateTemplatesStep>();
        services.AddScoped<IRecipeStep, CertificatesStep>();
    }

    public static void MapCertificates(this IEndpointRouteBuilder routes)
    {
        CertificateEndpoints.Map(routes);
        BadgeEndpoints.Map(routes);
    }
}
