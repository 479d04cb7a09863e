using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;

namespace YouthArchive.Judging.Conflicts;

/// <summary>Conflicts that people's own ties tell, whatever the programme: one question for all judges and entries.</summary>
internal sealed class TiesOfEntries(IRelations relations)
{
    public async Task<IReadOnlyList<(string Judge, string EntryId, Tie Tie)>> FindAsync(
        IReadOnlyCollection<string> judges, IReadOnlyDictionary<string, IReadOnlyList<string>> people, CancellationToken cancellation)
    {
        if (judges.Count == 0 || people.Count == 0)
        {
            return [];
        }
        var ties = await relations.OfAsync([.. judges.Concat(people.Values.SelectMany(p => p)).Distinct(StringComparer.Ordinal)], cancellation);
        return [.. from judge in judges
                   from entry in people
                   let tie = Gravest(judge, entry.Value, ties)
                   where tie is not null
                   select (judge, entry.Key, tie)];
    }

    private static Tie? Gravest(string judge, IReadOnlyList<string> members, IReadOnlyDictionary<string, PersonTies> ties) => members
        .Select(member => Ties.Between(judge, ties[judge], member, ties[member])).OfType<Tie>()
        .OrderBy(t => t.IsSoft).ThenBy(t => t.Kind).FirstOrDefault();
}
