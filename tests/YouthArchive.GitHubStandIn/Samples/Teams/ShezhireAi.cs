namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-01: four people at work for two days; an empty template was committed in the morning before the start.</summary>
internal static class ShezhireAi
{
    private const string Readme = """
        # ШежіреAI

        Архив құжатындағы адам аттарын тауып, туыстық байланысын сызып беретін құрал.

        ## Мәселе

        1897 жылғы санақ парақтарында бір адамның аты үш түрлі жазылады: Тілеубай, Тлеубай, Тюлюбай. Іздегенде екеуі табылмайды.

        ## Шешім

        Модель атты тауып, нұсқаларын біріктіреді, туыстық сөздерді («сынъ», «жена его») оқып, шежіре сызады.
        Әр байланыстың жанында парақ нөмірі тұрады: адам өзі тексере алады.

        ## Іске қосу

        ```
        git clone https://github.example/shezhire-team/aqyldy-arhiv
        docker compose up
        # http://localhost:8080
        ```

        ## Шектеулері

        Төте жазуды оқымайды. 214 парақта тексерілді, аттың 91 пайызын дұрыс тапты.

        """;

    private static readonly string[] Messages =
    [
        "Парақтағы аттарды табу", "Ат нұсқаларын біріктіру", "Туыстық сөздер сөздігі", "Шежіре суреті", "Іздеу беті",
        "Парақ нөмірін көрсету", "Ат табу тесті", "Қате оқылған әріптерді түзету", "Бастапқы бет", "Жылды тану",
    ];

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_001, "shezhire-team", "aqyldy-arhiv", "Архив құжатындағы аттар мен туыстық байланыстар", season.At(-9))
        {
            Homepage = "https://shezhire.example.org",
            Topics = ["archives", "genealogy", "nlp"],
        };
        var workshop = new Workshop(1,
            [new("names/find.py", "import re\n"), new("web/src/tree.ts", "import type { Row } from \"./row\";\n"), new("names/merge.py", "from names.find import *\n"), new("tests/test_names.py", "from names import find, merge\n"), new("web/index.html", "<!doctype html>\n<title>ШежіреAI</title>\n")],
            ["find", "merge", "read", "draw", "match"], ["name", "relative", "page", "year", "village", "tree"]);

        // 09:12 in the zone of the edition: the template, with no line of the team's own.
        draft.Commit(SamplePeople.Dariya, season.At(-8.8), "Бос Vite үлгісі", Template());
        draft.Push(SamplePeople.Dariya, season.At(-8.78));
        Work(draft, season, workshop);
        Finish(draft, season);
        return draft;
    }

    private static void Work(RepositoryDraft draft, SampleSeason season, Workshop workshop)
    {
        SamplePerson[] turn = [SamplePeople.Dariya, SamplePeople.Erasyl, SamplePeople.Dariya, SamplePeople.Nurai, SamplePeople.Erasyl, SamplePeople.Madi];
        var times = season.Spread(40, 0.5, 46.5, 1);
        for (var i = 0; i < times.Count; i++)
        {
            var author = turn[i % turn.Length];
            draft.Commit(author, times[i], Messages[i % Messages.Length], workshop.Next());
            if (i == 19)
            {
                Branch(draft, times[i], workshop);
            }

            draft.Push(author, times[i].AddMinutes(3));
        }
    }

    private static void Branch(RepositoryDraft draft, DateTime utc, Workshop workshop)
    {
        var side = draft.Add(new ImportedCommit { Author = SamplePeople.Nurai, AuthoredUtc = utc.AddSeconds(30), Message = "Карта көрінісі", From = draft.Tip, Files = [workshop.Next()] });
        draft.PushBranch(SamplePeople.Nurai, utc.AddSeconds(60), "karta", side);
        draft.MoveTo(draft.Add(new ImportedCommit
        {
            Author = SamplePeople.Dariya,
            AuthoredUtc = utc.AddSeconds(120),
            Committer = SamplePeople.WebFlow,
            Message = "Merge pull request #1 from shezhire-team/karta",
            From = draft.Tip,
            Merge = side,
            Files = workshop.All,
        }));
        draft.DeleteBranch(SamplePeople.Nurai, utc.AddSeconds(150), "karta", side);
    }

    private static void Finish(RepositoryDraft draft, SampleSeason season)
    {
        draft.Commit(SamplePeople.Madi, season.At(46.6), "Лицензия мен нұсқаулық", ("LICENSE", LicenceTexts.Mit("ШежіреAI командасы")), ("README.md", Readme));
        var last = draft.Commit(SamplePeople.Dariya, season.At(47).AddMinutes(52), "Демо сілтемесі", ("README.md", Readme + "Демо: https://shezhire.example.org\n"));
        draft.Push(SamplePeople.Dariya, season.At(47).AddMinutes(53));
        for (var i = 1; i <= 14; i++)
        {
            draft.Check(last, $"test ({i})", i == 9 ? "failure" : "success", season.At(47).AddMinutes(54));
        }

        draft.Release("v1.0", "Демо", SamplePeople.Dariya, season.At(47).AddMinutes(52), season.At(47).AddMinutes(57), "demo.zip");
    }

    private static (string, string)[] Template() =>
    [
        ("package.json", "{\n  \"name\": \"vite-template\",\n  \"private\": true\n}\n"),
        ("package-lock.json", "{\n" + string.Concat(Enumerable.Range(1, 2290).Select(i => $"  \"line{i}\": \"locked\",\n")) + "  \"end\": true\n}\n"),
        (".gitignore", "node_modules/\ndist/\n"),
        ("index.html", "<!doctype html>\n<html>\n<head><title>Vite</title></head>\n<body><div id=\"app\"></div></body>\n</html>\n"),
    ];
}
