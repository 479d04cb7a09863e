using System.Globalization;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Marking.Sorting;

/// <summary>F1 over the facts of the family: who is whose father, mother, spouse, and who was born when. A marriage is one fact, said by either.</summary>
internal static class FamilyMarking
{
    public static MarkDetail Mark(FamilyGraph item, Response response)
    {
        var right = item.Right.Select(Plain).ToHashSet();
        var given = item.People.SelectMany(p => Given(item, p.Id, response)).ToList();
        var facts = given.Select(g => g.Fact).ToHashSet();
        var share = facts.Count == 0 ? 0 : Agreement.F1(facts.Count(right.Contains), facts.Count, right.Count);
        return new(share,
        [
            .. given.Select(g => MarkedPart.Of(g.Field, g.Value, Expected(item, g.Fact, g.Field), right.Contains(g.Fact))),
            .. right.Except(facts).Select(f => MarkedPart.Of(FieldOf(f), "", f.Is, isRight: false)),
        ]);
    }

    private static IEnumerable<(string Field, string Value, FamilyFact Fact)> Given(FamilyGraph item, string person, Response response)
    {
        foreach (var tie in Enum.GetValues<FamilyTie>())
        {
            var field = FieldOf(new(tie, person, ""));
            foreach (var value in response.All(field).Select(v => v.Trim()).Distinct())
            {
                if (tie == FamilyTie.Born ? value.Length <= 10 : item.People.Any(p => p.Id == value))
                {
                    yield return (field, value, Plain(new(tie, person, value)));
                }
            }
        }
    }

    private static string? Expected(FamilyGraph item, FamilyFact given, string field) =>
        item.Right.FirstOrDefault(f => FieldOf(f) == field)?.Is
        ?? item.Right.Select(Plain).FirstOrDefault(f => f == given)?.Is;

    private static string FieldOf(FamilyFact fact) => fact.Tie switch
    {
        FamilyTie.Father => "father-",
        FamilyTie.Mother => "mother-",
        FamilyTie.Spouse => "spouse-",
        _ => "born-",
    } + fact.Of;

    private static FamilyFact Plain(FamilyFact fact) => fact.Tie switch
    {
        FamilyTie.Spouse when string.CompareOrdinal(fact.Of, fact.Is) > 0 => new(fact.Tie, fact.Is, fact.Of),
        FamilyTie.Born when int.TryParse(fact.Is, NumberStyles.Integer, CultureInfo.InvariantCulture, out var year) =>
            new(fact.Tie, fact.Of, year.ToString(CultureInfo.InvariantCulture)),
        _ => fact,
    };
}
