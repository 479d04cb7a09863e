using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Figures;
using YouthArchive.FamilyHistory.Gallery;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Originality;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.FamilyHistory;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddEditions();
        services.AddWorks();
        services.AddSources();
        services.AddAttachments();
        services.AddDeclarations();
        services.AddHandIns();
        services.AddTutors();
        services.AddChecks();
        services.AddReading();
        services.AddJury();
        services.AddGallery();
        services.AddOriginality();
        services.AddFigures();
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        FileEndpoints.Map(routes);
        ReadersFiles.Map(routes);
        GalleryFiles.Map(routes);
    }
}
