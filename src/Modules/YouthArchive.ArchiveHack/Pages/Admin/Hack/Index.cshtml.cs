using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Pages.Hack;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Admin.Hack;

/// <param name="Concern">0: somebody must act; 1: something is not as it should be; 2: all is well.</param>
internal sealed record TeamRow(Team Team, HandIn? HandIn, ReadingOutline? Reading, int Concern);

[Requires(Permissions.ManageTeams)]
internal sealed class IndexModel(
    IAllEditions editions, TeamRegister register, RefreshWish wishes, HackWords words, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    public IReadOnlyList<TeamRow> Rows { get; private set; } = [];

    /// <summary>Repositories somebody waits for, and how many of those asked for at the same time are done.</summary>
    public (int Done, int All) Progress { get; private set; }

    public IEnumerable<TeamRow> Problems => Rows.Where(r => r.Concern == 0);

    public string Words(TeamRow row) => row switch
    {
        { HandIn.Check: HandInCheck.TakenByAnother } => s["Another team has handed in «{0}» already. Hand in your own repository.", row.HandIn.Name],
        { HandIn: { } handIn, Reading: { } reading } => words.Of(reading, handIn, Edition),
        { HandIn: null } => s["No repository yet"],
        _ => s["The repository has not been read yet."],
    };

    public string Short(ReadingState state) => words.Short(state);

    public async Task<IActionResult> OnGetAsync(string? slug, CancellationToken cancellation) =>
        await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        var asked = await wishes.AskForAllAsync(Edition, User.PersonId(), cancellation);
        TempData.Say(s.Plural(asked, "{0} repository is being read.", "{0} repositories are being read."));
        return To(HackLinks.Admin(Edition.Slug));
    }

    private async Task<bool> LoadAsync(string? slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return false;
        }
        var teams = await register.OfEditionAsync(Edition.Id, cancellation);
        var readings = await register.ReadingsAsync(teams.Select(t => t.Current?.Id).OfType<string>(), cancellation);
        Rows = [.. teams.Select(t => Row(t, readings)).OrderBy(r => r.Concern).ThenBy(r => r.Team.Number)];
        Progress = ProgressOf(Rows);
        return true;
    }

    private static TeamRow Row(Team team, IReadOnlyDictionary<string, ReadingOutline> readings)
    {
        var handIn = team.Current;
        var reading = handIn is null ? null : readings.GetValueOrDefault(handIn.Id);
        var concern = handIn?.Check == HandInCheck.TakenByAnother || reading is { NeedsAttention: true } ? 0
            : reading is { State: ReadingState.Fresh or ReadingState.Renamed } ? 2 : 1;
        return new(team, handIn, reading, concern);
    }

    private static (int, int) ProgressOf(IReadOnlyList<TeamRow> rows)
    {
        var last = rows.Max(r => r.HandIn?.WantedUtc);
        var asked = rows.Where(r => r.HandIn?.WantedUtc is { } wanted && wanted == last).ToList();
        var done = asked.Count(r => r.Reading is { } reading && reading.TriedUtc >= last || r.HandIn!.Check == HandInCheck.TakenByAnother);
        return (done, asked.Count);
    }
}
