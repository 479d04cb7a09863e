using System.Globalization;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>One file that grows function by function.</summary>
internal sealed record SourceFile(string Path, string Heading);

/// <summary>Gives every commit something small and plausible to change: the next function of the next file.</summary>
internal sealed class Workshop(int seed, SourceFile[] files, string[] verbs, string[] nouns)
{
    private readonly Dictionary<string, string> texts = files.ToDictionary(file => file.Path, file => file.Heading);
    private readonly Noise noise = new(seed);
    private int made;

    /// <summary>The file as it is after one more piece of work.</summary>
    public (string Path, string Text) Next()
    {
        var file = files[made % files.Length].Path;
        var name = $"{verbs[noise.Next(verbs.Length)]}_{nouns[made % nouns.Length]}";
        var pieces = 1 + noise.Next(3);
        for (var i = 0; i < pieces; i++)
        {
            var number = (made * 3) + i;
            texts[file] += SourceText.Piece(Path.GetExtension(file), name + "_" + number.ToString(CultureInfo.InvariantCulture), noise.Next(3));
        }

        made++;
        return (file, texts[file]);
    }

    public (string Path, string Text)[] All => texts.Select(pair => (pair.Key, pair.Value)).ToArray();
}
