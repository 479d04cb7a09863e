using YouthArchive.GitHubStandIn.Repositories;
using YouthArchive.GitHubStandIn.Samples.Teams;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>Makes the repositories of the sample season. The same start gives the same SHAs on every machine.</summary>
public static class SampleRepositories
{
    /// <summary>owner/name of every sample repository.</summary>
    public static IReadOnlyList<string> FullNames { get; } =
    [
        "shezhire-team/aqyldy-arhiv", "paraq-lab/paraq", "dala-gis/dala-gis", "mura-bot/mura-bot", "tote-ocr/tote-ocr",
        "nuudel/nuudel-map", "hat-jolda/hat-jolda", "qagaz-qyran/qyran", "empty/empty",
    ];

    /// <summary>Makes what is absent under a folder.</summary>
    /// <param name="root">The stand-in's root.</param>
    /// <param name="windowStartUtc">Start of the 48 hour window, UTC.</param>
    /// <param name="cancellation">Stops between two repositories.</param>
    /// <returns>How many repositories were made.</returns>
    public static async Task<int> MakeAsync(string root, DateTime windowStartUtc, CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        var drafts = Drafts(new SampleSeason(windowStartUtc)).Where(draft => !File.Exists(Path.Combine(root, draft.FullName + ".json"))).ToArray();
        await Accounts.WriteAsync(root, SamplePeople.Accounts, cancellation);
        foreach (var draft in drafts)
        {
            await draft.SaveAsync(root, cancellation);
        }

        return drafts.Length;
    }

    /// <summary>Makes "many/team-001" and on, for measurements; see <see cref="ManyRepositories"/>.</summary>
    public static Task MakeManyAsync(string root, int count, DateTime windowStartUtc, CancellationToken cancellation) =>
        ManyRepositories.MakeAsync(root, count, windowStartUtc, cancellation);

    private static RepositoryDraft[] Drafts(SampleSeason season) =>
    [
        ShezhireAi.Make(season), Paraq.Make(season), DalaGis.Make(season), MuraBot.Make(season), ToteOcr.Make(season),
        Nuudel.Make(season), HatJolda.Make(season), QagazQyran.Make(season),
        new RepositoryDraft(700_000_099, "empty", "empty", "Nothing here yet", season.At(-1)),
    ];
}
