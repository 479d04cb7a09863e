namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-05: pushed on time, then rewrote the last day by a force push after the freeze.</summary>
internal static class ToteOcr
{
    private const string Readme = """
        # Төте OCR

        Распознаёт слова, напечатанные төте жазу (казахская арабская графика, 1924-1929).

        ## Как запустить

        ```
        pip install -e .
        tote-ocr page.png
        ```

        ## Что не умеет

        Рукописный текст. Проверено на 40 страницах газет.

        """;

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_005, "tote-ocr", "tote-ocr", "OCR для төте жазу", season.At(0.2)) { Topics = ["ocr"] };
        var workshop = new Workshop(5,
            [new("tote/letters.py", "LETTERS = \"ابپتجچحدرزسشعغفقكگڭلمنهوۇۋىي\"\n"), new("tote/lines.py", "import numpy as np\n"), new("tests/test_lines.py", "from tote import lines\n")],
            ["split", "read", "join", "score"], ["line", "word", "letter", "page"]);
        var kept = FirstDay(draft, season, workshop);
        LastDay(draft, season, workshop);
        draft.MoveTo(kept);
        Rewritten(draft, season, workshop);
        return draft;
    }

    private static int FirstDay(RepositoryDraft draft, SampleSeason season, Workshop workshop)
    {
        SamplePerson[] turn = [SamplePeople.Kamila, SamplePeople.Ilyas, SamplePeople.Viktor, SamplePeople.IlyasAtHome];
        var kept = 0;
        var times = season.Spread(16, 0.5, 24, 5);
        for (var i = 0; i < times.Count; i++)
        {
            kept = draft.Commit(turn[i % turn.Length], times[i], $"Строки и буквы, шаг {i + 1}", workshop.Next());
            draft.Push(turn[i % 3], times[i].AddMinutes(4));
        }

        return kept;
    }

    private static void LastDay(RepositoryDraft draft, SampleSeason season, Workshop workshop)
    {
        var times = season.Spread(14, 25, 47.5, 55);
        for (var i = 0; i < times.Count; i++)
        {
            var files = i == 13 ? ("README.md", Readme) : workshop.Next();
            draft.Commit(i % 2 == 0 ? SamplePeople.Kamila : SamplePeople.Viktor, times[i], $"Второй день, шаг {i + 1}", files);
            draft.Push(i % 2 == 0 ? SamplePeople.Kamila : SamplePeople.Viktor, times[i].AddMinutes(4));
        }
    }

    /// <summary>New content under dates of the last day.</summary>
    private static void Rewritten(RepositoryDraft draft, SampleSeason season, Workshop workshop)
    {
        var times = season.Spread(11, 25, 47.8, 56);
        for (var i = 0; i < times.Count; i++)
        {
            (string, string)[] files = i == 10 ? [("README.md", Readme + "Точность 97 %.\n"), ("LICENSE", LicenceTexts.Mit("Төте OCR"))] : [workshop.Next()];
            draft.Commit(SamplePeople.Kamila, times[i], $"Чистовик, шаг {i + 1}", files);
        }

        draft.Push(SamplePeople.Kamila, season.At(68.2), "force_push");
    }
}
