namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-03: last year's project, 120 commits in the first push, and twelve new ones.</summary>
internal static class DalaGis
{
    private const string Readme = """
        # Дала GIS

        A map of places named in archival documents of the steppe, 1820-1930.

        ## Run

        ```
        npm ci
        npm start
        ```

        Place names come from printed lists. Coordinates are approximate and marked so.

        """;

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_003, "dala-gis", "dala-gis", "Places of the steppe on a map", season.At(0.8)) { Topics = ["map", "history"] };
        var workshop = new Workshop(3,
            [new("src/places.ts", "import type { Row } from \"./row\";\n"), new("src/map.ts", "import { tiles } from \"./tiles\";\n"), new("src/style.css", ":root {\n  --ink: #222;\n}\n\n"), new("test/places.test.ts", "import { expect, test } from \"vitest\";\n")],
            ["load", "place", "show", "filter"], ["village", "river", "road", "station", "well", "border"]);
        var year = season.Spread(120, -365 * 24, -365 * 24 + (90 * 24), 3);
        for (var i = 0; i < year.Count; i++)
        {
            draft.Commit(i % 4 == 3 ? SamplePeople.Sanzhar : SamplePeople.Temirlan, year[i], $"Work on the map, part {i + 1}", workshop.Next());
        }

        draft.Push(SamplePeople.Temirlan, season.At(1));
        var times = season.Spread(12, 3, 46, 33);
        for (var i = 0; i < times.Count; i++)
        {
            (string, string)[] files = i == 11 ? [("README.md", Readme), ("LICENSE", LicenceTexts.ApacheNotice("Dala GIS"))] : [workshop.Next()];
            draft.Commit(i % 2 == 0 ? SamplePeople.Temirlan : SamplePeople.Sanzhar, times[i], $"Archive layer, step {i + 1}", files);
            draft.Push(i % 2 == 0 ? SamplePeople.Temirlan : SamplePeople.Sanzhar, times[i].AddMinutes(4));
        }

        draft.Check(draft.Tip ?? 0, "build", "success", times[11].AddMinutes(5));
        return draft;
    }
}
