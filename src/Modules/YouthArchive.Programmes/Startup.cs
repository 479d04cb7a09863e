using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Nodes;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Calendars;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Dashboard;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Programmes.Home;
using YouthArchive.Programmes.Mailings;
using YouthArchive.Programmes.Preservation;
using YouthArchive.Programmes.Recipes;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Programmes;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, ProgrammeMaps>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Menus>();
        services.AddSingleton<EditionShelf>();
        services.AddSingleton<IEntityMaps, CalendarMaps>();
        services.AddSingleton<IKeptInMemory>(sp => sp.GetRequiredService<EditionShelf>());
        services.AddScoped<CalendarStamps>();
        services.AddScoped<ICalendarLedger, CalendarLedger>();
        services.AddScoped<CalendarRevisions>();
        services.AddScoped<IAllEditions, AllEditions>();
        services.AddScoped<IEditions, EditionReader>();
        services.AddScoped<RoomsOfEdition>();
        services.AddDashboard();
        services.AddSeasons();
        services.AddScoped<EditionDates>();
        services.AddScoped<ActionsOfEdition>();
        services.AddScoped<FactsOfEdition>();
        services.AddScoped<IEnrolments, EnrolmentDesk>();
        services.AddScoped<ClassEnrolment>();
        services.AddScoped<IProgrammeBoard, ProgrammeBoard>();
        services.AddScoped<IPersonalData, EnrolmentData>();
        services.AddScoped<IPersonalMerge, EnrolmentMerge>();
        services.AddScoped<IRecipeStep, SeasonStep>();
        services.AddScoped<IRecipeStep, EnrolmentsStep>();
        services.AddScoped<IFragmentProvider, ProgrammeDividers>();
        services.AddScoped<IFragmentProvider, UpcomingDeadlines>();
        services.AddScoped<IFragmentProvider, OwnProgrammes>();
        services.AddPreservation();
        services.AddMailings();
        services.AddCertificates();
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        CalendarEndpoint.Map(routes);
        CalendarFeeds.Map(routes);
        routes.MapCertificates();
    }
}
