using YouthArchive.SummerSchool.Selection;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.Tests.SummerSchool.Selection;

/// <summary>Schools by the seed of a generator: the same ones for everybody who measures or tests.</summary>
internal static class RandomSchools
{
    private static readonly string[] Countries = ["kz", "mn", "uz", "kg"];
    private static readonly string[] Regions = ["kz-astana", "kz-abai", "kz-west", "mn-tuv", ""];
    private static readonly string[] Languages = ["kk", "ru", "mn", "en"];

    /// <summary>At most <paramref name="most"/> people, often with equal scores, and up to five quotas that may contradict.</summary>
    public static SelectionInput Small(Random random, int most = 13)
    {
        var applicants = People(random, random.Next(1, most + 1), scores: random.Next(2) == 0 ? 5 : 10_000);
        return new(random.Next(1, applicants.Count + 2), [.. Enumerable.Range(0, random.Next(6)).Select(_ => Quota(random, 4)).Distinct()], $"s{random.Next()}", applicants);
    }

    /// <summary>A full school: 2,000 applicants, four dimensions with quotas and the medallists.</summary>
    public static SelectionInput Full(Random random, int people = 2000, int places = 120)
    {
        var applicants = People(random, people, 10_000);
        List<Quota> quotas = [.. Regions.Where(r => r.Length > 0).Select(r => new Quota(QuotaDimension.Region, r, QuotaBound.AtMost, places / 6)),
            .. Regions.Where(r => r.Length > 0).Select(r => new Quota(QuotaDimension.Region, r, QuotaBound.AtLeast, places / 12)),
            .. Countries.Select(c => new Quota(QuotaDimension.Country, c, QuotaBound.AtLeast, places / 8)), new(QuotaDimension.Country, "kz", QuotaBound.AtMost, places / 3),
            .. Languages.Select(l => new Quota(QuotaDimension.Language, l, QuotaBound.AtLeast, places / 6)), new(QuotaDimension.Language, "ru", QuotaBound.AtMost, places / 3),
            new(QuotaDimension.Gender, "f", QuotaBound.AtLeast, places * 2 / 5), new(QuotaDimension.Gender, "m", QuotaBound.AtLeast, places * 2 / 5),
            new(QuotaDimension.Medallist, QuotaValues.Medallist, QuotaBound.AtLeast, places / 10)];
        return new(places, quotas, $"s{random.Next()}", applicants);
    }

    public static List<SelectionApplicant> People(Random random, int count, int scores) =>
        [.. Enumerable.Range(1, count).Select(i => new SelectionApplicant(
            $"A-{i:000}", random.Next(scores), One(random, Countries), One(random, Regions), One(random, Languages), random.Next(10) == 0 ? "" : random.Next(2) == 0 ? "f" : "m", random.Next(10) == 0))];

    public static Quota Quota(Random random, int most)
    {
        var dimension = (QuotaDimension)random.Next(5);
        var value = dimension switch
        {
            QuotaDimension.Region => Regions[random.Next(4)],
            QuotaDimension.Country => One(random, Countries),
            QuotaDimension.Language => One(random, Languages),
            QuotaDimension.Gender => random.Next(2) == 0 ? "f" : "m",
            _ => QuotaValues.Medallist,
        };
        return new(dimension, value, random.Next(2) == 0 ? QuotaBound.AtLeast : QuotaBound.AtMost, random.Next(most));
    }

    private static string One(Random random, string[] of) => of[random.Next(of.Length)];
}
