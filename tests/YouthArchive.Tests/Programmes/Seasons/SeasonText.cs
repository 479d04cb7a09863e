namespace YouthArchive.Tests.Programmes.Seasons;

/// <summary>A season that is over, and a template.</summary>
internal static class SeasonText
{
    private const string Stages = """
        [
          { "key": "hand-in", "title": { "kk": "Тапсыру", "ru": "Сдача", "en": "Handing in", "mn": "Илгээх" }, "starts": "@+0 09:00", "ends": "@+30 18:00" },
          { "key": "judging", "title": { "kk": "Бағалау", "ru": "Оценка", "en": "Judging", "mn": "Үнэлгээ" }, "starts": "@+30 18:00", "ends": "@+50 18:00" }
        ]
        """;

    /// <summary>Anchored to a Wednesday: <c>@+0</c> is the day of the run, so the dates are written out.</summary>
    public static string Last => $$"""
        {
          "name": "YouthArchive.Season", "season": "2026-2027", "title": { "kk": "2026–2027 оқу жылы", "en": "School year 2026–2027" },
          "editions": [
            {
              "programme": "FamilyHistory", "slug": "s2026", "zone": "Asia/Almaty", "title": { "kk": "Байқау 2026", "ru": "Конкурс 2026", "en": "Competition 2026", "mn": "Уралдаан 2026" },
              "summary": { "kk": "x", "ru": "x", "en": "x", "mn": "x" }, "audience": { "kk": "x", "ru": "x", "en": "x", "mn": "x" },
              "enrolment": { "opens": "@-40 09:00", "closes": "@-20 18:00" },
              "stages": {{Stages.Replace("@+0 09", "@-20 18", StringComparison.Ordinal).Replace("@+30", "@-5", StringComparison.Ordinal).Replace("@+50", "@+5", StringComparison.Ordinal)}}
            }
          ]
        }
        """;

    public static string Templates => $$"""
        {
          "name": "YouthArchive.EditionTemplates",
          "templates": [
            {
              "programme": "FamilyHistory", "zone": "Asia/Almaty", "title": { "kk": "Байқау {slug}", "ru": "Конкурс {slug}", "en": "Competition {slug}", "mn": "Уралдаан {slug}" },
              "summary": { "kk": "x", "ru": "x", "en": "x", "mn": "x" }, "audience": { "kk": "x", "ru": "x", "en": "x", "mn": "x" },
              "enrolment": { "opens": "@+0 09:00", "closes": "@+20 18:00" }, "stages": {{Stages}}
            }
          ]
        }
        """;
}
