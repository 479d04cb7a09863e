using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.ArchiveHack.Answers;
using YouthArchive.ArchiveHack.Audiences;
using YouthArchive.ArchiveHack.Board;
using YouthArchive.ArchiveHack.Certificates;
using YouthArchive.ArchiveHack.Entries;
using YouthArchive.ArchiveHack.Figures;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Gallery;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Panels;
using YouthArchive.ArchiveHack.Panels.Masking;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Preserved;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Recipes;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Similarity.Findings;
using YouthArchive.ArchiveHack.Similarity.Folders;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tools;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, HackMaps>();
        services.AddSingleton<IEntityMaps, TeamRoomMaps>();
        services.AddSingleton<IEntityMaps, FreezeMaps>();
        services.AddSingleton<IEntityMaps, AnswerMaps>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Menus>();
        AddTeams(services);
        AddRepositories(services);
        AddMirrors(services);
        services.AddScoped<IJudgedEntries, JudgedTeams>();
        services.AddScoped<IParticipation, TeamParticipation>();
        services.AddScoped<IEditionCopy, RulesCopy>();
        services.AddScoped<ICertificateGrounds, HackGrounds>();
        services.AddScoped<IConflictSource, MemberConflicts>();
        services.AddScoped<IConflictSource, ContributorConflicts>();
        services.AddScoped<IEntryPeople, TeamPeople>();
        services.AddScoped<EvidencePanels>();
        services.AddScoped<IEvidencePanels>(services => services.GetRequiredService<EvidencePanels>());
        services.AddScoped<Answering>();
        services.AddScoped<IPersonalData, AnswersData>();
        services.AddScoped<IPersonalMerge, AnswersMerge>();
        services.AddScoped<TeamIdentities>();
        services.AddScoped<IEditionActions, HackActions>();
        services.AddScoped<IRecipeStep, HackTeamsStep>();
        AddPitches(services);
        AddSimilarity(services);
        services.AddScoped<TeamBoard>();
        services.AddScoped<ProjectGallery>();
        services.AddScoped<IPreservedRecords, PreservedTeams>();
        services.AddScoped<IAudiences, HackAudiences>();
        services.AddFigures();
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services) => LiveBoard.Map(routes);

    private static void AddTeams(IServiceCollection services)
    {
        services.AddScoped<TeamRegister>();
        services.AddScoped<IPersonalData, MembershipData>();
        services.AddScoped<IPersonalMerge, MembershipMerge>();
        services.AddScoped<ForgottenAuthors>();
        services.AddScoped<TeamPages>();
        services.AddScoped<Entrance>();
        services.AddScoped<TeamFormation>();
        services.AddScoped<Joining>();
        services.AddScoped<Parting>();
        services.AddScoped<Leading>();
        services.AddScoped<Mentoring>();
        services.AddScoped<Merging>();
        services.AddScoped<TeamWords>();
        services.AddScoped<InvitationReset>();
        services.AddScoped<HackWords>();
    }

    private static void AddSimilarity(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SimilarityMaps>();
        services.AddScoped<IToolVerb, SimilarityTool>();
        services.AddScoped<ITeamSources, MirroredFiles>();
        services.AddScoped<EditionComparison>();
        services.AddBackgroundTask<SimilarityTask>();
    }

    private static void AddPitches(IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, PitchMaps>();
        services.AddScoped<PitchDesk>();
        services.AddScoped<PitchReader>();
        services.AddScoped<SlidesTickets>();
        services.AddScoped<IPersonalMerge, PitchMerge>();
    }

    private static void AddRepositories(IServiceCollection services)
    {
        // Before the client's own registration, which keeps answers in memory where nothing better is given.
        services.AddSingleton<IResponseCache, DatabaseResponseCache>();
        services.AddOptions<GitHubOptions>().BindConfiguration("GitHub");
        services.AddGitHub();
        services.AddScoped<RepositoryLookup>();
        services.AddScoped<TeamConsents>();
        services.AddScoped<HandingIn>();
        services.AddScoped<RefreshWish>();
        services.AddScoped<ReadingKeeper>();
        services.AddScoped<RewrittenHistory>();
        services.AddScoped<TeamRefresh>();
        services.AddBackgroundTask<RepositoryRefresh>();
    }

    private static void AddMirrors(IServiceCollection services)
    {
        services.AddOptions<MirrorOptions>().BindConfiguration("Mirrors");
        services.AddSingleton<GitTools>();
        services.AddSingleton<GitRunner>();
        services.AddSingleton<MirrorStore>();
        services.AddSingleton<MirrorReading>();
        services.AddScoped<FrozenCommits>();
        services.AddSingleton<MirrorHistory>();
        services.AddScoped<MirroredFiles>();
        services.AddSingleton<LedgerGate>();
        services.AddScoped<FreezeLedger>();
        services.AddScoped<FrozenCommit>();
        services.AddScoped<Originals>();
        services.AddScoped<MirrorFacts>();
        services.AddScoped<TeamFreeze>();
        services.AddBackgroundTask<FreezeRound>();
    }
}
