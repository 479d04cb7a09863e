using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Awards;

/// <summary>Rules to begin with.</summary>
internal static class AwardPresets
{
    private static readonly LocalizedText Prize = new("Жүлде", "Приз", "Prize", "Шагнал");

    public static AwardRules? Of(string? name, IReadOnlyList<Track> tracks) => name switch
    {
        "three" => new([Counts("main", Prize, null)]),
        "tracks" => new([.. tracks.Select(t => Counts("track-" + t.Key, t.Title, t.Key, 1)), Special]),
        "kazakhstan" => new([new("degrees", new("Диплом", "Диплом", "Diploma", "Диплом"), AwardKind.Quota, null,
            [new("first", Degree("I"), 20), new("second", Degree("II"), 30), new("third", Degree("III"), 50)], Percent: 45)]),
        _ => null,
    };

    private static AwardRule Special => new("special", new("Арнайы жүлде", "Специальный приз", "Special prize", "Тусгай шагнал"), AwardKind.Special, null,
        [new("jury", new("Қазылар алқасының жүлдесі", "Приз жюри", "Jury's prize", "Шүүгчдийн шагнал"), 0)]);

    private static AwardRule Counts(string key, LocalizedText title, string? track, int classes = 3) => new(key, title, AwardKind.Counts, track,
        [.. new AwardClass[] { new("first", Place("1"), 1), new("second", Place("2"), 1), new("third", Place("3"), 1) }.Take(classes)]);

    private static LocalizedText Place(string number) => new($"{number}-орын", $"{number}-е место", $"Place {number}", $"{number}-р байр");

    private static LocalizedText Degree(string number) => new($"{number} дәрежелі", $"{number} степени", $"Degree {number}", $"{number} зэрэг");
}
