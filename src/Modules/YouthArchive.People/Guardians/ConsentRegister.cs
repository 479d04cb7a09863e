using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

internal sealed class ConsentRegister(ConsentOutlines outlines) : IConsents
{
    public async Task<IReadOnlyDictionary<string, ConsentState>> OfAsync(
        IEnumerable<string> personIds, ConsentPurpose purpose, CancellationToken cancellation = default) =>
        (await outlines.OfAsync(personIds, cancellation)).ToDictionary(o => o.Key, o => o.Value[purpose].State);
}
