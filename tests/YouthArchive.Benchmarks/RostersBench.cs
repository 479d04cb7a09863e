using System.Diagnostics;
using System.Globalization;
using YouthArchive.People.Rosters;
using YouthArchive.People.Rosters.Text;
using YouthArchive.Tests.People.Rosters.Generated;

namespace YouthArchive.Benchmarks;

/// <summary>Class lists: how many of 700 are recognised rightly, and how long a thousand rows take.</summary>
internal static class RostersBench
{
    private const int Rows = 1000;
    private const int ThisYear = 2026;

    public static Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var lists = GeneratedLists.All(options.Reduced ? 70 : 700).ToList();
        var first = Seconds(lists[0].Bytes, lists[0].Pupils.Count);
        var thousand = Thousand();
        IReadOnlyList<Measure> measures =
        [
            new($"{lists.Count} lists: share with every letter right", lists.Count(l => DecodedText.Of(l.Bytes)?.Text == l.Text) / (double)lists.Count, "", 0.99),
            new($"{lists.Count} lists: share with every pupil right", lists.Count(IsRight) / (double)lists.Count, "", null),
            new("the first list of a fresh process", first, "s", null),
            new($"{Rows} rows in KZ-1048", Seconds(thousand, Rows), "s", 2),
            new($"{Rows} rows in KZ-1048, once more", Seconds(thousand, Rows), "s", null),
        ];
        return Task.FromResult(measures);
    }

    private static byte[] Thousand()
    {
        var names = HeldOutNames.Kazakh;
        var lines = Enumerable.Range(0, Rows).Select(i => string.Join(';',
            names.Surnames[i % names.Surnames.Length], names.GivenNames[i / names.Surnames.Length % names.GivenNames.Length],
            names.Patronymics[i % names.Patronymics.Length], "9 Ә", (2008 + i % 6).ToString(CultureInfo.InvariantCulture)));
        return GeneratedLists.Encode("Тегі;Аты;Әкесінің аты;Сыныбы;Туған жылы\r\n" + string.Join("\r\n", lines), "KZ-1048", mark: false)!;
    }

    private static double Seconds(byte[] list, int pupils)
    {
        var watch = Stopwatch.StartNew();
        var roster = Read(list);
        watch.Stop();
        return roster.Students.Count == pupils ? watch.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{roster.Students.Count} pupils were read instead of {pupils}.");
    }

    private static bool IsRight(GeneratedList list) =>
        Read(list.Bytes).Students.Select(s => new GeneratedPupil(s.Surname, s.GivenName, s.Patronymic, s.Class, s.BirthYear)).SequenceEqual(list.Pupils);

    private static Roster Read(byte[] list) => RosterReader.Read(new MemoryStream(list), "list.csv", ThisYear, CancellationToken.None);
}
