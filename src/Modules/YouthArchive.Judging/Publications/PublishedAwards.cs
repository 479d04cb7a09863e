using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Publications;

internal sealed class PublishedAwards(PublishedRankings rankings) : IPublishedAwards
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        if (await rankings.CurrentAsync(editionId, cancellation) is not { } current || current.Read() is not { Basis: { } basis } ranking)
        {
            return new Dictionary<string, IReadOnlyList<LocalizedText>>();
        }
        return ranking.Rows.Where(r => r.Awards is { Count: > 0 }).ToDictionary(
            r => r.EntryId, r => (IReadOnlyList<LocalizedText>)[.. r.Awards!.Select(a => Title(basis.Awards, a)).OfType<LocalizedText>()], StringComparer.Ordinal);
    }

    private static LocalizedText? Title(AwardRules rules, GivenAward award) =>
        rules.Rules.FirstOrDefault(r => r.Key == award.Rule) is { } rule && rule.Classes.FirstOrDefault(c => c.Key == award.Class) is { } one
            ? new(Joined(rule, one, "kk"), Joined(rule, one, "ru"), Joined(rule, one, "en"), Joined(rule, one, "mn"))
            : null;

    private static string Joined(AwardRule rule, AwardClass one, string language) =>
        string.Join(": ", new[] { rule.Title.In(language), one.Title.In(language) }.Where(t => t.Length > 0).Distinct());
}
