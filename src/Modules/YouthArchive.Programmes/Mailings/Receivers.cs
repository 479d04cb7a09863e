using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Mailings;

/// <summary>Who of a group gets a mailing and who does not: numbers, and for the sender the addresses.</summary>
internal sealed record ReceiverPlan(IReadOnlyDictionary<string, ReceiverState> States, IReadOnlyDictionary<string, IReadOnlyList<LetterAddress>> Addresses)
{
    public int Count(ReceiverState state) => States.Values.Count(s => s == state);
}

/// <summary>The groups of an edition, and what may be sent to whom.</summary>
internal sealed class Receivers(
    IEnumerable<IAudiences> rooms, IConsents consents, ILetterAddresses addresses, MailChoices choices)
{
    public const string Kind = "Programmes.Mailing";

    /// <summary>All groups of the edition, the general ones first.</summary>
    public IReadOnlyList<Audience> Of(Edition edition) => [.. Rooms(edition).SelectMany(r => r.All)];

    public Audience? Find(Edition edition, string? key) => Of(edition).FirstOrDefault(a => a.Key == key);

    /// <summary>Ids, each once.</summary>
    public async Task<IReadOnlyList<string>> InAsync(Edition edition, string key, CancellationToken cancellation)
    {
        var room = Rooms(edition).FirstOrDefault(r => r.All.Any(a => a.Key == key));
        return room is null ? [] : [.. (await room.OfAsync(edition, key, cancellation)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A fixed number of queries for all.</summary>
    public async Task<ReceiverPlan> PlanAsync(Audience audience, IReadOnlyCollection<string> people, bool isLetter, bool isNotice, CancellationToken cancellation)
    {
        var agreed = audience.NeedsConsent ? await consents.OfAsync(people, ConsentPurpose.TakingPart, cancellation) : null;
        var found = isLetter ? await addresses.OfAsync(people, cancellation) : new Dictionary<string, IReadOnlyList<LetterAddress>>();
        var subjects = found.Values.SelectMany(a => a).Select(a => MailChoices.SubjectOf(a.PersonId, a.Address)).Distinct(StringComparer.Ordinal).ToList();
        var unwanted = await choices.UnwantedByAsync(subjects, Kind, cancellation);
        var wanted = found.Select(p => (p.Key, Value: (IReadOnlyList<LetterAddress>)[.. p.Value.Where(a => !unwanted.Contains(MailChoices.SubjectOf(a.PersonId, a.Address)))]))
            .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        return new(people.ToDictionary(id => id, State, StringComparer.Ordinal), wanted);

        ReceiverState State(string id) =>
            agreed is not null && !agreed[id].Allows() ? ReceiverState.NoConsent
            : !isLetter ? ReceiverState.NoticeOnly
            : wanted.TryGetValue(id, out var own) && own.Count > 0 ? ReceiverState.Written
            : isNotice ? ReceiverState.NoticeOnly
            : found.ContainsKey(id) ? ReceiverState.Unwanted
            : ReceiverState.NoAddress;
    }

    private IEnumerable<IAudiences> Rooms(Edition edition) =>
        rooms.Where(r => r.Programme is null || r.Programme == edition.Programme).OrderBy(r => r.Programme is null ? 0 : 1);
}

/// <summary>Everybody who is enrolled, and those of them whose consent is missing.</summary>
internal sealed class EnrolledAudiences(IEnrolments enrolments, IConsents consents) : IAudiences
{
    public string? Programme => null;

    public IReadOnlyList<Audience> All { get; } =
    [
        new("enrolled", new("Тіркелгендердің бәрі", "Все, кто записан", "All who are enrolled", "Бүртгүүлсэн бүх хүн")),
        new("consent-missing", new("Келісімі жоқтар", "Те, у кого нет согласия", "Those whose consent is missing", "Зөвшөөрөлгүй хүмүүс"), NeedsConsent: false),
    ];

    public async Task<IReadOnlyList<string>> OfAsync(Edition edition, string key, CancellationToken cancellation = default)
    {
        var all = key is "enrolled" or "consent-missing" ? await enrolments.OfEditionAsync(edition.Id, cancellation) : [];
        if (key != "consent-missing")
        {
            return all;
        }
        var states = await consents.OfAsync(all, ConsentPurpose.TakingPart, cancellation);
        return [.. all.Where(id => !states[id].Allows())];
    }
}
