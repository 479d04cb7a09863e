using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Tables;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Dashboard.Tables;

/// <summary>What an organiser may take away of an edition. Consents, names and states are read some hundred people at a time.</summary>
internal sealed class TablesOfEdition(
    DbContext db, RoomsOfEdition rooms, BoardOfEdition boards, IPeople people, IConsents consents, IStringLocalizer S)
{
    private const int Batch = 500;

    private sealed record Enrolled(string PersonId, DateTime AtUtc);

    /// <returns>Null for a table that is not one.</returns>
    public async Task<ExportTable?> OfAsync(Edition edition, string name, CancellationToken cancellation) => name switch
    {
        TableNames.Participants => await ParticipantsAsync(edition, cancellation),
        TableNames.Entries => Listed(S["Entries"], [S["Code"], S["Title of the work"], S["Language"], S["State"], S["Handed in (UTC)"], S["People"]],
            (await EntriesAsync(edition, cancellation)).Select(e => Row(e.Code, e.Title, e.Language, e.State, e.HandedInUtc, e.PersonIds.Count))),
        TableNames.Judges => await JudgesAsync(edition, cancellation),
        TableNames.Figures => await FiguresAsync(edition, cancellation),
        _ => null,
    };

    private async Task<ExportTable> ParticipantsAsync(Edition edition, CancellationToken cancellation)
    {
        var enrolled = await db.Set<Enrolment>().Where(e => e.EditionId == edition.Id).OrderBy(e => e.AtUtc).ThenBy(e => e.Id)
            .Select(e => new Enrolled(e.PersonId, e.AtUtc)).ToListAsync(cancellation);
        var entries = (await EntriesAsync(edition, cancellation)).SelectMany(e => e.PersonIds.Select(p => (Person: p, Entry: e)))
            .ToLookup(x => x.Person, x => x.Entry, StringComparer.Ordinal);
        return new(S["Participants"],
            [S["Person's name"], S["Language"], S["Year of birth"], S["Registered (UTC)"], S["Consent to take part"], S["Entry"], S["Handed in (UTC)"], S["State"]],
            enrolled.Count, RowsAsync(edition, enrolled, entries, cancellation));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        Edition edition, List<Enrolled> enrolled, ILookup<string, EntryLine> entries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var batch in enrolled.Chunk(Batch))
        {
            var ids = batch.Select(e => e.PersonId).ToList();
            var found = await people.FindManyAsync(ids, cancellation);
            var states = await consents.OfAsync(ids, ConsentPurpose.TakingPart, cancellation);
            var further = rooms.Participation(edition) is { } room ? await room.OfAsync(edition, ids, cancellation) : new Dictionary<string, ProgrammeStatus>();
            foreach (var one in batch)
            {
                var person = found.GetValueOrDefault(one.PersonId);
                var own = entries[one.PersonId].ToList();
                yield return Row(
                    person?.DisplayName ?? "", person?.Language ?? "", person?.BirthYear, one.AtUtc, Consent(states[one.PersonId]),
                    string.Join(", ", own.Select(e => e.Code)), own.Select(e => e.HandedInUtc).Min(), State(further.GetValueOrDefault(one.PersonId), own));
            }
        }
    }

    private string State(ProgrammeStatus? status, List<EntryLine> entries) =>
        status?.Text ?? (entries.Count == 0 ? S["registered"] : string.Join(", ", entries.Select(e => e.State).Distinct(StringComparer.Ordinal)));

    private string Consent(ConsentState state) => state switch
    {
        ConsentState.NotNeeded => S["not needed"],
        ConsentState.Live => S["given"],
        ConsentState.Asked => S["asked for"],
        ConsentState.Expired => S["expired"],
        ConsentState.Withdrawn => S["withdrawn"],
        _ => S["missing"],
    };

    private async Task<ExportTable> JudgesAsync(Edition edition, CancellationToken cancellation)
    {
        var heat = (await boards.OfAsync(edition, cancellation)).Judges;
        return Listed(S["Judges' progress"], [S["Code"], S["Person's name"], S["Finished"], S["To read"], S["Reads a day"], S["Needs a day"], S["Pace"], .. heat.Days.Select(d => d.ToString("O"))],
            heat.Rows.Select(r => Row([r.Code, r.Name, r.Done, r.Expected, r.Pace.ReadsADayTenths / 10m, r.Pace.NeedsADay, PaceWords.Of(S, r.Pace).Text, .. r.Cells.Select(c => (object?)c.Count)])));
    }

    private async Task<ExportTable> FiguresAsync(Edition edition, CancellationToken cancellation)
    {
        var board = await boards.OfAsync(edition, cancellation);
        var rows = board.Days.Select(d => Row(S["Entries by day"].Value, d.Day.ToString("O"), d.Count, d.Total, d.LastYear))
            .Concat(board.Funnel.Select(f => Row(S["Where they stop"].Value, f.Label, f.Count, null, null)))
            .Concat(board.Regions.Select(r => Row(S["Regions"].Value, r.Label ?? S["Other or not known"].Value, r.Count, null, null)))
            .Concat(board.Languages.Select(r => Row(S["Languages"].Value, r.Label ?? S["Other or not known"].Value, r.Count, null, null)))
            .Concat(board.Open.Select(m => Row(S["To decide"].Value, m.Text, null, null, null)));
        return Listed(S["Figures"], [S["Table"], S["Line"], S["Count"], S["Total so far"], S["Last year"]], rows);
    }

    private async Task<IReadOnlyList<EntryLine>> EntriesAsync(Edition edition, CancellationToken cancellation) =>
        rooms.Entries(edition) is { } room ? await room.OfAsync(edition, cancellation) : [];

    private static ExportTable Listed(string title, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var kept = rows.ToList();
        return new(title, head, kept.Count, kept.ToAsyncEnumerable());
    }

    private static IReadOnlyList<object?> Row(params object?[] cells) => cells;
}
