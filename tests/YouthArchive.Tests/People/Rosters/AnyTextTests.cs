using FsCheck;
using FsCheck.Fluent;
using Xunit;
using YouthArchive.People.Rosters;
using YouthArchive.Tests.People.Rosters.Generated;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>What holds for any text and any list.</summary>
public sealed class AnyTextTests
{
    private const string Signs = ";,\t\n\r\"'=+-@ .?0129ӘәҚІаЯёZ–«»\u00A0\uFEFF\uFFFD\uD83D\uDE00\u0301/()";

    [Fact]
    public void Any_pasted_text_is_a_roster()
    {
        var text = Gen.Elements(Signs.ToCharArray()).ArrayOf().Select(c => new string(c));
        Check(text, t => Reading.Pasted(t) is { } roster && roster.Problems.All(p => p.Row >= 0) && (roster.Students.Count > 0 || roster.Problems.Count > 0));
    }

    [Fact]
    public void No_pupil_has_a_name_that_is_none() => Check(
        Gen.Elements(Signs.ToCharArray()).ArrayOf().Select(c => "Тегі;Аты\n" + new string(c)),
        t => Reading.Pasted(t).Students.All(s => s.Surname.Any(char.IsLetter) && s.GivenName.Any(char.IsLetter) && !s.Surname.Any(char.IsDigit) && s.Row > 1));

    [Fact]
    public void Order_of_columns_makes_no_difference()
    {
        var list = from seed in Gen.Choose(0, int.MaxValue - 1) from places in Gen.Shuffle(new[] { 0, 1, 2, 3, 4 }) select (seed, places);
        Check(list, l =>
        {
            var random = new Random(l.seed);
            var names = HeldOutNames.Kazakh;
            string[][] rows = [["Тегі", "Аты", "Әкесінің аты", "Сынып", "Туған жылы"],
                .. Enumerable.Range(0, 12).Select(i => new[] { names.Surnames[i], names.GivenNames[random.Next(names.GivenNames.Length)], names.Patronymics[i], "9 Ә", "2011" })];
            return Written(rows).SequenceEqual(Written([.. rows.Select(r => l.places.Select(p => r[p]).ToArray())]));
        });
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Separator_and_quotes_make_no_difference(char separator)
    {
        string[][] rows = [["Тегі", "Аты", "Сынып"], .. HeldOutNames.Russian.Surnames.Zip(HeldOutNames.Russian.GivenNames, (s, g) => new[] { s, g, "9 Б" })];
        Assert.Equal(Written(rows), Written([.. rows.Select(r => r.Select(c => $"\"{c}\"").ToArray())], separator));
    }

    private static IReadOnlyList<RosterStudent> Written(string[][] rows, char separator = ';') =>
        Reading.Of(string.Join('\n', rows.Select(r => string.Join(separator, r)))).Students;

    private static void Check<T>(Gen<T> gen, Func<T, bool> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 9).WithMaxTest(1000));
}
