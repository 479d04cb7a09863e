using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Issuing;

/// <param name="Replaces">The valid one that says something else by now; null for a first one.</param>
internal sealed record PlannedCertificate(CertificateGround Ground, string Name, string Language, Certificate? Replaces, int Ordinal, bool IsSample);

/// <summary>What is to be issued of an edition now. Reckoned anew each time, so that a run that was broken off goes on where it stopped.</summary>
/// <param name="Unchanged">Valid ones that say what is deserved.</param>
/// <param name="Lost">Valid ones that nothing speaks for any more: an organiser decides.</param>
/// <param name="WithoutTemplate">Kinds that are deserved and have no text yet, and by how many.</param>
internal sealed record IssuePlan(
    IReadOnlyList<PlannedCertificate> Due, int Unchanged, IReadOnlyList<Certificate> Lost, IReadOnlyDictionary<CertificateKind, int> WithoutTemplate)
{
    private sealed record Key(string PersonId, CertificateKind Kind, string EntryId);

    /// <param name="existing">All of the edition, in any state.</param>
    public static IssuePlan Of(
        IReadOnlyList<CertificateGround> grounds, IReadOnlyDictionary<string, Person> people, IReadOnlyList<Certificate> existing, IReadOnlySet<CertificateKind> templates)
    {
        var newest = existing.GroupBy(c => new Key(c.PersonId, c.Kind, c.EntryId)).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Ordinal)!);
        var deserved = grounds.GroupBy(g => new Key(g.PersonId, g.Kind, g.EntryId ?? "")).ToDictionary(g => g.Key, g => g.First());
        var (due, unchanged, without) = (new List<PlannedCertificate>(), 0, new Dictionary<CertificateKind, int>());
        foreach (var (key, ground) in deserved.OrderBy(d => d.Key.PersonId, StringComparer.Ordinal).ThenBy(d => d.Key.Kind).ThenBy(d => d.Key.EntryId, StringComparer.Ordinal))
        {
            var held = newest.GetValueOrDefault(key);
            if (people.GetValueOrDefault(key.PersonId) is not { } person || IsErased(person) || held is { ErasedUtc: not null } or { State: CertificateState.Revoked })
            {
                continue;
            }
            if (held is not null && Says(held, person, ground))
            {
                unchanged++;
            }
            else if (!templates.Contains(key.Kind))
            {
                without[key.Kind] = without.GetValueOrDefault(key.Kind) + 1;
            }
            else
            {
                due.Add(new(ground, NameOf(person), person.Language, held, (held?.Ordinal ?? 0) + 1, person.IsSample));
            }
        }
        return new(due, unchanged, [.. newest.Where(n => n.Value.State == CertificateState.Valid && !deserved.ContainsKey(n.Key)).Select(n => n.Value)], without);
    }

    private static bool Says(Certificate held, Person person, CertificateGround ground) =>
        held.Name == NameOf(person) && held.Achievement == ground.Achievement && held.EntryTitle == TitleOf(ground);

    public static string TitleOf(CertificateGround ground) => Cut(ground.EntryTitle.Trim(), Certificate.TitleLength);

    private static string NameOf(Person person) => Cut(person.DisplayName.Trim(), Certificate.NameLength);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    // An erased account keeps its id and is called by this name: nobody is to get a certificate of it.
    private static bool IsErased(Person person) => person.UserName.StartsWith("erased-", StringComparison.Ordinal) || person.DisplayName.Trim().Length == 0;
}
