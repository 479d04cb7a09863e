using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Seasons;

/// <summary>The pages all programmes share, asked at every moment at which an answer can change.</summary>
internal sealed class ProgrammeRehearsal(IStringLocalizer S) : IRehearsal
{
    public string? Programme => null;

    public Task<IReadOnlyList<RehearsedSight>> OfAsync(Edition edition, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<RehearsedSight>>([.. OfPage(edition), .. OfEnrolment(edition), .. OfParticipants(edition)]);

    /// <summary>What stands at the top of the edition's page: its state and what it counts down to. Neighbouring spans that say the same are one.</summary>
    private IEnumerable<RehearsedSight> OfPage(Edition edition)
    {
        var moments = Moments(edition);
        var after = edition.IsDraft ? S["the organiser publishes the edition"].Value : null;
        var spans = new List<RehearsedSight>();
        foreach (var (from, until) in moments.Select(m => (DateTime?)m).Prepend(null).Zip(moments.Select(m => (DateTime?)m).Append(null)))
        {
            var at = from ?? moments[0].AddTicks(-1);
            var what = $"{EditionWords.State(S, edition, at).Text} · {EditionWords.CountsTo(S, EditionMoment.DueAt(edition, at))}";
            if (spans.Count > 0 && spans[^1].What == what)
            {
                spans[^1] = spans[^1] with { UntilUtc = until };
            }
            else
            {
                spans.Add(new(Viewer.Visitor, S["Page of the edition, dates as a calendar"], ProgrammeLinks.Edition(edition), what, from, until, from is null ? after : null));
            }
        }
        return spans;
    }

    /// <summary>When the rules of enrolment let a person of the right age in.</summary>
    private IEnumerable<RehearsedSight> OfEnrolment(Edition edition)
    {
        var plain = edition with { MinAge = null, MaxAge = null, MinAgeAlone = null };
        var ages = (edition.MinAge, edition.MaxAge) switch
        {
            ({ } least, { } most) => S["Ages {0} to {1}", least, most].Value,
            ({ } least, null) => S["Aged {0} and older", least].Value,
            (null, { } most) => S["Aged {0} and younger", most].Value,
            _ => S["No limit of age"].Value,
        };
        var alone = edition.MinAgeAlone is { } age ? " · " + S["from {0} on without a teacher", age].Value : "";
        var moments = Moments(edition);
        foreach (var (from, until) in moments.Zip(moments.Skip(1)))
        {
            if (EnrolmentRules.Check(plain, null, from) == EnrolmentResult.Enrolled)
            {
                yield return new(Viewer.Student, S["Take part"], ProgrammeLinks.Edition(edition), ages + alone, from, until);
                yield return new(Viewer.Teacher, S["Enrol a class"], "/classes", ages, from, until);
            }
        }
    }

    private IEnumerable<RehearsedSight> OfParticipants(Edition edition)
    {
        foreach (var viewer in Enum.GetValues<Viewer>())
        {
            yield return new(viewer, S["Participants"], ProgrammeLinks.Participants(edition),
                S["The full name only where a live consent makes it public; initials and the region otherwise."], PublicMoments.ParticipantsFrom(edition));
        }
    }

    private static List<DateTime> Moments(Edition edition) =>
        [.. edition.Stages.SelectMany(s => new[] { s.StartsUtc, s.EndsUtc }).Append(edition.EnrolmentOpensUtc).Append(edition.EnrolmentClosesUtc).Distinct().Order()];
}
