using System.Text.Json;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Folders;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Marking.Calendars;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Tests.Architecture;

namespace YouthArchive.Tests.Olympiads.Content;

/// <summary>The items of <c>content/olympiad</c> and the sample season's papers.</summary>
public sealed class SampleItemsTests
{
    private const int LargestPicture = 60 * 1024;

    [Fact]
    public async Task Items_have_no_problems_and_are_of_all_types()
    {
        var folders = await FoldersAsync();
        Assert.Empty(folders.SelectMany(f => f.Problems.Select(p => $"{f.Name}, line {p.Line}: {p.Problem}")));
        Assert.InRange(folders.Count, 60, int.MaxValue);
        Assert.All(ItemJson.TypeNames.Keys, type => Assert.InRange(folders.Count(f => f.Item!.Body.GetType() == type), 2, int.MaxValue));
        Assert.All(folders, f => Assert.True(f.Item!.IsSample, f.Name));
        Assert.All(folders.SelectMany(f => f.Pictures), p => Assert.InRange(p.Value.Length, 1, LargestPicture));
    }

    [Fact]
    public async Task Each_key_earns_all()
    {
        foreach (var item in (await FoldersAsync()).Select(f => f.Item!).Where(i => i.Body is not OpenAnswer))
        {
            Assert.True(ItemMarking.Share(item.Body, KeyAnswer.Of(item.Body)) == 1, item.Key);
        }
    }

    [Fact]
    public async Task Written_dates_are_the_days_the_keys_say()
    {
        foreach (var item in (await FoldersAsync()).Select(f => f.Item!))
        {
            if (item.Body is Dating { Written: { Day: > 0 } written } dating)
            {
                var day = CalendarDates.Days(dating.Calendar, written)!.Value.First;
                Assert.InRange(day, From(dating.Earliest).AddDays(-dating.FreeDays), From(dating.Latest).AddDays(dating.FreeDays));
            }
        }
    }

    [Fact]
    public async Task Papers_are_whole_and_give_every_pupil_the_same_points()
    {
        var items = (await FoldersAsync()).Select(f => f.Item!).ToList();
        foreach (var paper in await PapersAsync())
        {
            var open = items.Where(i => (paper.Kind == PaperKind.Practice) == i.Tags!.Any(t => t.StartsWith("practice-", StringComparison.Ordinal))).ToList();
            Assert.Empty(BlueprintRules.Problems(paper.Blueprint(), open));
            var locked = new LockedPaper(1, paper.Blueprint(), [.. open.Select((item, i) => new LockedItem(i + 1, item))]);
            var points = open.ToDictionary(i => i.Key, i => i.Points, StringComparer.Ordinal);
            var sums = Enumerable.Range(0, 200).Select(seed => PaperAssembly.Assemble(locked, seed).Items.Sum(i => points[i.ItemKey])).Distinct();
            Assert.Single(sums);
        }
    }

    private static DateOnly From(WrittenDate date) => new(date.Year, date.Month, date.Day);

    private static async Task<IReadOnlyList<ItemFolder>> FoldersAsync()
    {
        var folders = new List<ItemFolder>();
        foreach (var path in ItemFolder.Within(RepositoryRoot.File("content", "olympiad", "items")))
        {
            folders.Add(await ItemFolder.ReadAsync(path, TestContext.Current.CancellationToken));
        }
        return folders;
    }

    private static async Task<IReadOnlyList<WrittenPaper>> PapersAsync()
    {
        var recipe = await File.ReadAllTextAsync(RepositoryRoot.File("recipes", "sample-season.recipe.json"), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(recipe);
        return [.. document.RootElement.GetProperty("steps").EnumerateArray().Where(s => s.GetProperty("name").GetString() == "YouthArchive.Olympiads")
            .SelectMany(s => s.GetProperty("papers").Deserialize<IReadOnlyList<WrittenPaper>>(ItemJson.Options)!)];
    }

    private sealed record WrittenPaper(string Key, PaperKind Kind, int Minutes, IReadOnlyList<Section> Sections, bool ShufflesChoices)
    {
        public Blueprint Blueprint() => new(Sections, Minutes, ShufflesChoices);
    }
}
