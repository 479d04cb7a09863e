using System.Globalization;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;

namespace YouthArchive.Tests.Olympiads.Marking;

public sealed class EveryTypeTests
{
    private const int Responses = 10_000;

    [Fact]
    public void All_types_have_a_sample() =>
        Assert.Equal(ItemJson.TypeNames.Keys.Except([typeof(OpenAnswer)]).Order(ByName), Samples.All.Select(s => s.Body.GetType()).Distinct().Order(ByName));

    [Fact]
    public void Give_the_key_all_and_nothing_nothing()
    {
        foreach (var (body, key) in Samples.All)
        {
            Assert.Equal(1, ItemMarking.Share(body, key));
            Assert.Equal(0, ItemMarking.Share(body, Response.Empty));
            var detail = ItemMarking.Detail(body, key);
            Assert.Equal(1, detail.Share);
            Assert.NotEmpty(detail.Parts);
            Assert.All(detail.Parts, p => Assert.True(p.Outcome is PartOutcome.Right, $"{ItemJson.TypeOf(body)}: {p}"));
        }
    }

    [Fact]
    public void Leave_an_open_answer_to_people()
    {
        Assert.Null(ItemMarking.Share(new OpenAnswer(), Samples.Answer(("text", "x"))));
        Assert.Equal(0, ItemMarking.Share(new OpenAnswer(), Response.Empty));
    }

    [Fact]
    public void Marks_are_from_0_to_1_whatever_is_sent_and_the_parts_tell_the_same()
    {
        var random = new Random(5);
        foreach (var (body, key) in Samples.All)
        {
            var hostile = new HostileResponses(random, key);
            for (var i = 0; i < Responses; i++)
            {
                var response = hostile.Next();
                var share = ItemMarking.Share(body, response);
                Assert.True(share >= 0 && share <= 1, ItemJson.TypeOf(body));
                if (i % 8 == 0)
                {
                    Assert.Equal(share, ItemMarking.Detail(body, response).Share);
                }
            }
        }
    }

    [Theory]
    [InlineData("kk-KZ")]
    [InlineData("mn-MN")]
    [InlineData("tr-TR")]
    public void Do_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        foreach (var (body, key) in Samples.All)
        {
            var responses = new HostileResponses(new Random(7), key);
            var sample = Enumerable.Range(0, 60).Select(_ => responses.Next()).Append(key).ToList();
            var expected = In(CultureInfo.InvariantCulture, () => sample.Select(r => ItemMarking.Share(body, r)).ToList());
            Assert.Equal(expected, In(CultureInfo.GetCultureInfo(culture), () => sample.Select(r => ItemMarking.Share(body, r)).ToList()));
        }
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public void Round_once_to_hundredths_half_up()
    {
        Assert.Equal(33, ItemMarking.Hundredths(new(1, 3), 1));
        Assert.Equal(67, ItemMarking.Hundredths(new(2, 3), 1));
        Assert.Equal(1, ItemMarking.Hundredths(new(1, 200), 1));
        Assert.Equal(10_000, ItemMarking.Hundredths(1, 100));
    }

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    private static T In<T>(CultureInfo culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
