using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;
using static YouthArchive.Platform.Localization.SourceText;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>What an entrant chooses at the start.</summary>
/// <param name="Topic">Null for an own one.</param>
internal sealed record Choice(string? Division, WorkForm Form, string? Language, string? Topic);

/// <summary>Begins a work: one to an entrant in an edition.</summary>
internal sealed class Beginning(DbContext db, IEnrolments enrolments, IClassLists classes, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>The work the person has in the edition, begun or joined; null when there is none.</summary>
    public Task<string?> OwnAsync(int editionId, string personId, CancellationToken cancellation) => (
        from author in db.Set<WorkAuthor>()
        join work in db.Set<Work>() on author.WorkId equals work.Id
        where author.PersonId == personId && author.JoinedUtc != null && work.EditionId == editionId && work.State != WorkState.Withdrawn
        select work.Id).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<Division>> DivisionsAsync(EditionTerms terms, string personId, CancellationToken cancellation)
    {
        var lists = await classes.OfStudentsAsync([personId], cancellation);
        return Entrance.Open(terms, [.. lists.Select(c => Entrance.GradeOf(c.Name)).OfType<int>()]);
    }

    /// <summary>English source text: why the person cannot begin; null when he or she can.</summary>
    public async Task<string?> WhyNotAsync(Edition edition, string personId, CancellationToken cancellation)
    {
        if (!await enrolments.IsEnrolledAsync(edition.Id, personId, cancellation))
        {
            return Of("You do not take part in this competition yet. Apply on its page, or ask your teacher to enrol you.");
        }
        return Deadline.Of(edition).At(clock.GetUtcNow().UtcDateTime) == HandInTime.Over ? Of("The time for handing in is over. No new work can be begun.") : null;
    }

    /// <summary>English source text: what is wrong with the choice; null when nothing is.</summary>
    public static string? Problem(EditionTerms terms, IReadOnlyList<Division> open, Choice choice) =>
        open.All(d => d.Key != choice.Division) ? Of("Choose a division.")
        : !terms.Forms.Contains(choice.Form) ? Of("Choose a form.")
        : choice.Language is null || !terms.Languages.Contains(choice.Language) ? Of("Choose the language of the work.")
        : choice.Topic is { Length: > 0 } topic && terms.Topics.All(t => t.Key != topic) ? Of("Choose a topic, or your own.")
        : null;

    /// <returns>The id; of the work that stands there already when two clicks came.</returns>
    public async Task<string> BeginAsync(Edition edition, Choice choice, string personId, bool isSample, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(edition, choice, personId, isSample, cancellation);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Somebody took the same number: the next is free.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<string> TryAsync(Edition edition, Choice choice, string personId, bool isSample, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        if (await OwnAsync(edition.Id, personId, cancellation) is { } own)
        {
            return own;
        }
        var last = await db.Set<Work>().Where(w => w.EditionId == edition.Id).OrderByDescending(w => w.Code.Length).ThenByDescending(w => w.Code).Select(w => w.Code).FirstOrDefaultAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var work = new Work
        {
            Id = PortalId.New(),
            EditionId = edition.Id,
            Code = WorkCodes.After(last),
            DivisionKey = choice.Division!,
            Form = choice.Form,
            Language = choice.Language!,
            TopicKey = choice.Topic is { Length: > 0 } topic ? topic : null,
            CreatedUtc = now,
            ChangedUtc = now,
            IsSample = isSample,
        };
        db.Add(work);
        db.Add(new WorkAuthor { WorkId = work.Id, PersonId = personId, Position = 1, JoinedUtc = now });
        audit.Add(personId, "Work.Begun", "Work", work.Id, new { work.Code, edition.Key });
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
        return work.Id;
    }
}

/// <summary>«F-0001», «F-0002»: how a work is known where no name may stand.</summary>
internal static class WorkCodes
{
    public static string After(string? last) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"F-{(last is null ? 0 : int.Parse(last.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture)) + 1:0000}");
}
