namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-08: an honest pair whose address nobody has handed in yet.</summary>
internal static class QagazQyran
{
    private const string Readme = """
        # Қағаз қыран

        Архив парағының суретін түзетіп, бүктелген жерін жазатын бағдарлама.

        ## Іске қосу

        ```
        pip install -r requirements.txt
        python -m qyran paraq.jpg
        ```

        ## Шектеулері

        Жыртылған парақты қалпына келтірмейді. 60 суретпен тексерілді.

        """;

    private static readonly string[] Messages = ["Суретті ашу", "Шетін табу", "Бүктелген жер", "Түзету", "Тест", "Түс"];

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_008, "qagaz-qyran", "qyran", "Парақты түзету", season.At(0.4)) { Topics = ["images"] };
        var workshop = new Workshop(8, [new("qyran/page.py", "import cv2\n"), new("qyran/fold.py", "import numpy as np\n"), new("tests/test_page.py", "from qyran import page\n")], ["find", "bend", "measure"], ["edge", "fold", "corner", "colour"]);
        var times = season.Spread(22, 0.6, 46.8, 8);
        for (var i = 0; i < times.Count; i++)
        {
            var author = i % 3 == 2 ? SamplePeople.Bekzat : SamplePeople.Aliya;
            (string, string)[] files = i == 0 ? [("README.md", Readme), ("LICENSE", LicenceTexts.Mit("Қағаз қыран")), ("requirements.txt", "opencv-python\n")] : [workshop.Next()];
            draft.Commit(author, times[i], Messages[i % Messages.Length], files);
            draft.Push(author, times[i].AddMinutes(2));
        }

        draft.Check(draft.Tip ?? 0, "test", "success", times[21].AddMinutes(3));
        return draft;
    }
}
