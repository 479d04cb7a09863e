using System.Globalization;
using System.Text;

namespace YouthArchive.Tests.FamilyHistory.Originality.Generated;

/// <summary>Writes works of one language: sentences and paragraphs, sayings and citations that many have, quotations with a footnote.</summary>
internal sealed class Writer
{
    private const int Documents = 400;
    private const int Textbook = 3_000;
    private readonly string[] _documents;

    /// <summary>What everybody says, and after it what some have from the same textbook: the last of it only a few.</summary>
    private readonly string[] _sayings;

    public Writer(Tongue tongue, int seed)
    {
        var random = new Random(seed);
        Words = new(tongue, random);
        _documents = [.. Enumerable.Range(0, Documents).Select(_ => Sentences(random, random.Next(2, 6)))];
        _sayings = [.. tongue.Sayings, .. Enumerable.Range(0, Textbook).Select(_ => Sentence(random) + ".")];
    }

    public Vocabulary Words { get; }

    /// <summary>Paragraphs of a work of about so many words.</summary>
    public List<string> Paragraphs(Random random, int words)
    {
        var paragraphs = new List<string> { "# " + Sentence(random) };
        for (var written = 0; written < words;)
        {
            var paragraph = Sentences(random, random.Next(3, 8));
            if (random.Next(3) == 0)
            {
                paragraph += " " + _sayings[(int)(_sayings.Length * Math.Pow(random.NextDouble(), 3))];
            }
            paragraphs.Add(paragraph);
            written += paragraph.Count(c => c == ' ') + 1;
        }
        return paragraphs;
    }

    /// <summary>With headings, footnotes and so many quotations from the documents that everybody quotes.</summary>
    public string Work(Random random, List<string> paragraphs, int quotations)
    {
        var text = new StringBuilder();
        var note = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > 0 && i % 6 == 0)
            {
                text.Append("## ").Append(Sentence(random)).Append("\n\n");
            }
            text.Append(paragraphs[i]).Append(random.Next(4) == 0 ? $"[^{++note}]" : "").Append("\n\n");
        }
        for (var i = 0; i < quotations; i++)
        {
            var document = _documents[(int)(Documents * Math.Pow(random.NextDouble(), 2))];
            text.Append(random.Next(2) == 0 ? $"> {document}[^{++note}]\n\n" : $"{Sentence(random)} «{document}»[^{++note}]\n\n");
        }
        for (var i = 1; i <= note; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[^{i}]: ").Append(Citation(random)).Append('\n');
        }
        return text.ToString();
    }

    private string Citation(Random random) => string.Format(
        CultureInfo.InvariantCulture, Words.Tongue.Citations[random.Next(Words.Tongue.Citations.Length)],
        random.Next(1, 40), random.Next(1, 4), random.Next(1, 60), random.Next(1, 90), random.Next(90, 99));

    private string Sentences(Random random, int count) => string.Join(" ", Enumerable.Range(0, count).Select(_ => Sentence(random) + "."));

    private string Sentence(Random random)
    {
        var words = new List<string>();
        for (var length = random.Next(7, 20); words.Count < length;)
        {
            if (random.Next(14) == 0)
            {
                words.AddRange(Words.Phrase(random));
            }
            else
            {
                words.Add(random.Next(40) == 0 ? random.Next(1890, 1960).ToString(CultureInfo.InvariantCulture) : Words.Word(random));
            }
        }
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(random.Next(3) == 0 ? ", " : " ", words.Chunk(words.Count / 2 + 1).Select(c => string.Join(" ", c)));
    }
}
