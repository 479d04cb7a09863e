namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-04: eighteen commits whose dates say "in the window" and which the server first saw a day after the freeze.</summary>
internal static class MuraBot
{
    private const string Readme = """
        # Мұра бот

        Архив туралы сұраққа жауап беретін Telegram бот.

        ## Іске қосу

        ```
        dotnet run --project Bot
        ```

        """;

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_004, "mura-bot", "mura-bot", "Архив туралы бот", season.At(2));
        var workshop = new Workshop(4,
            [new("Bot/Answers.cs", "namespace MuraBot;\n\npublic static partial class Answers\n{\n"), new("Bot/Questions.cs", "namespace MuraBot;\n\npublic static partial class Questions\n{\n")],
            ["Ask", "Answer", "Find"], ["question", "document", "fond", "date"]);
        var onTime = season.Spread(6, 3, 20, 4);
        for (var i = 0; i < onTime.Count; i++)
        {
            draft.Commit(i % 2 == 0 ? SamplePeople.Amina : SamplePeople.Olzhas, onTime[i], $"Бот, {i + 1}-қадам", workshop.Next());
            draft.Push(i % 2 == 0 ? SamplePeople.Amina : SamplePeople.Olzhas, onTime[i].AddMinutes(5));
        }

        Backdated(draft, season, workshop);
        return draft;
    }

    private static void Backdated(RepositoryDraft draft, SampleSeason season, Workshop workshop)
    {
        var pretended = season.Spread(18, 22, 47.5, 44);
        for (var i = 0; i < pretended.Count; i++)
        {
            (string, string)[] files = i == 17 ? [("README.md", Readme), ("LICENSE", LicenceTexts.Mit("Мұра бот"))] : [workshop.Next()];
            draft.Commit(i % 3 == 0 ? SamplePeople.Olzhas : SamplePeople.Amina, pretended[i], $"Бот, {i + 7}-қадам", files);
            if (i == 8)
            {
                draft.Push(SamplePeople.Amina, season.At(71));
            }
        }

        draft.Push(SamplePeople.Amina, season.At(72.4));
    }
}
