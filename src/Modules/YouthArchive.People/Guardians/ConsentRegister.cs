using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

internal sealed class ConsentRegister(ConsentOutlines outlines) : IConsents, IConsentRecords
{
    public async Task<IReadOnlyDictionary<string, ConsentState>> OfAsync(
        IEnumerable<string> personIds, ConsentPurpose purpose, CancellationToken cancellation = default) =>
        (await outlines.OfAsync(personIds, cancellation)).ToDictionary(o => o.Key, o => o.Value[purpose].State);

    async Task<IReadOnlyList<ConsentRecord>> IConsentRecords.OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation)
    {
        var all = await outlines.OfAsync(personIds, cancellation);
        return [.. personIds.SelectMany(id => all[id].Lines.Select(l => new ConsentRecord(id, l.Purpose, l.State, l.Consent?.GivenUtc, l.Consent?.WithdrawnUtc)))];
    }
}
