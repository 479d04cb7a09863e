namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-02: two beginners at one laptop. Aruzhan pushes; Daniyar is named in Co-authored-by lines.</summary>
internal static class Paraq
{
    private const string Readme = """
        # Парақ

        Разбираем отсканированные листы на строки, чтобы их было легче читать.

        ## Запуск

        ```
        pip install -r requirements.txt
        python paraq.py list.jpg
        ```

        Писали вдвоём на одном ноутбуке. Это наш первый проект.

        """;

    private static readonly string[] Messages =
        ["первый файл", "читаем картинку", "ищем строки", "исправили ошибку", "режем лист", "сохраняем строки", "ещё исправили", "пример листа", "readme"];

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_002, "paraq-lab", "paraq", "Листы архива по строкам", season.At(1));
        var workshop = new Workshop(2, [new("paraq.py", "from PIL import Image\n")], ["read", "cut", "save"], ["line", "image", "sheet"]);
        var times = season.Spread(Messages.Length, 2, 44, 2);
        for (var i = 0; i < Messages.Length; i++)
        {
            var together = i % 3 == 0 ? Messages[i] : $"{Messages[i]}\n\n{SamplePeople.Daniyar.CoAuthorLine}";
            draft.Commit(SamplePeople.Aruzhan, times[i], together, workshop.Next());
            if (i % 2 == 0)
            {
                draft.Push(SamplePeople.Aruzhan, times[i].AddMinutes(6));
            }
        }

        draft.Commit(SamplePeople.Aruzhan, season.At(44.5), $"как запустить\n\n{SamplePeople.Daniyar.CoAuthorLine}", ("README.md", Readme), ("requirements.txt", "pillow\n"), ("LICENSE", LicenceTexts.Mit("Аружан и Данияр")));
        draft.Push(SamplePeople.Aruzhan, season.At(44.6));
        return draft;
    }
}
