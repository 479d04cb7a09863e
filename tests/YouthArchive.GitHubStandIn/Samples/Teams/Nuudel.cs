namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-06: an honest pair from Mongolia with co-author lines and a bot that keeps dependencies fresh.</summary>
internal static class Nuudel
{
    private const string Readme = """
        # Нүүдэл

        Архивын баримтад гардаг нүүдлийн замыг газрын зураг дээр харуулдаг апп.

        ## Яагаад

        Хуучин тооллогын дэвтэрт айлын өвөлжөө, зуслангийн нэр бий. Тэдгээрийг нэг зураг дээр харах газар байгаагүй.

        ## Ажиллуулах

        ```
        flutter pub get
        flutter run
        ```

        ## Хязгаарлалт

        Газрын нэрийн байрлал ойролцоо. 120 баримтаар шалгасан.

        """;

    private static readonly string[] Messages =
        ["Газрын зураг нээх", "Баримтын жагсаалт", "Замын зураас", "Улирлаар шүүх", "Тест нэмэх", "Нэрийн хайлт", "Алдаа засах", "Өнгө сонгох"];

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_006, "nuudel", "nuudel-map", "Нүүдлийн зам газрын зураг дээр", season.At(0.1)) { Topics = ["map", "mongolia"] };
        var workshop = new Workshop(6,
            [new("lib/places.dart", "import 'dart:math';\n"), new("lib/routes.dart", "import 'places.dart';\n"), new("test/routes_test.dart", "import 'package:test/test.dart';\n")],
            ["load", "draw", "find"], ["route", "winter", "summer", "place", "family"]);
        draft.Commit(SamplePeople.Anu, season.At(0.3), "Эхлэл", ("README.md", "# Нүүдэл\n"), ("LICENSE", LicenceTexts.Mit("Нүүдэл баг")), ("pubspec.yaml", "name: nuudel\n"));
        draft.Push(SamplePeople.Anu, season.At(0.35));
        Work(draft, season, workshop);
        var last = draft.Commit(SamplePeople.Temuulen, season.At(47.1), $"Танилцуулга\n\n{SamplePeople.Anu.CoAuthorLine}", ("README.md", Readme));
        draft.Push(SamplePeople.Temuulen, season.At(47.2));
        draft.Check(last, "analyze", "success", season.At(47.25));
        draft.Check(last, "test", "success", season.At(47.25));
        return draft;
    }

    private static void Work(RepositoryDraft draft, SampleSeason season, Workshop workshop)
    {
        var times = season.Spread(26, 1, 46, 6);
        for (var i = 0; i < times.Count; i++)
        {
            var (author, other) = i % 2 == 0 ? (SamplePeople.Anu, SamplePeople.Temuulen) : (SamplePeople.Temuulen, SamplePeople.Anu);
            if (i % 9 == 5)
            {
                BotUpdate(draft, times[i], i);
                continue;
            }

            var message = i % 4 == 0 ? $"{Messages[i % Messages.Length]}\n\n{other.CoAuthorLine}" : Messages[i % Messages.Length];
            draft.Commit(author, times[i], message, workshop.Next());
            draft.Push(author, times[i].AddMinutes(2));
        }
    }

    private static void BotUpdate(RepositoryDraft draft, DateTime utc, int number)
    {
        (string, string) file = ("pubspec.yaml", $"name: nuudel\ndependencies:\n  http: ^1.{number}.0\n");
        var update = draft.Add(new ImportedCommit
        {
            Author = SamplePeople.Dependabot,
            AuthoredUtc = utc,
            Committer = SamplePeople.WebFlow,
            Message = $"Bump http to 1.{number}.0",
            From = draft.Tip,
            Files = [file],
        });
        draft.PushBranch(SamplePeople.Dependabot, utc.AddSeconds(5), $"dependabot/http-1.{number}.0", update);
        draft.MoveTo(draft.Add(new ImportedCommit
        {
            Author = SamplePeople.Anu,
            AuthoredUtc = utc.AddMinutes(9),
            Committer = SamplePeople.WebFlow,
            Message = $"Merge pull request #{number} from nuudel/dependabot/http-1.{number}.0",
            From = draft.Tip,
            Merge = update,
            Files = [file],
        }));
        draft.Push(SamplePeople.Anu, utc.AddMinutes(9), "pr_merge");
        draft.DeleteBranch(SamplePeople.Anu, utc.AddMinutes(10), $"dependabot/http-1.{number}.0", update);
    }
}
