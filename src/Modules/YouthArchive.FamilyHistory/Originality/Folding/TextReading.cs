using YouthArchive.Platform.Texts;

namespace YouthArchive.FamilyHistory.Originality.Folding;

/// <summary>
/// Goes through a text once: words, quotation marks and references to footnotes. What is Markdown's own, addresses and the texts of the
/// footnotes are passed over.
/// </summary>
internal sealed class TextReading(string text)
{
    private readonly bool _isCyrillic = IsMostlyCyrillic(text);
    private int _at;

    public List<FoldedWord> Words { get; } = [];
    public Quotations Quotations { get; } = new();

    public void Read()
    {
        var isLineStart = true;
        while (_at < text.Length)
        {
            if (isLineStart)
            {
                StartLine();
                isLineStart = false;
            }
            else if (WordReading.Starts(text[_at]))
            {
                Word();
            }
            else if (MarkupLength() is var length and > 0)
            {
                _at += length;
            }
            else
            {
                isLineStart = text[_at] == '\n';
                Quotations.Mark(text[_at], Words.Count);
                _at++;
            }
        }
        Quotations.EndParagraph(Words.Count);
    }

    private void StartLine()
    {
        var line = text.AsSpan(_at);
        line = line[..(line.IndexOf('\n') is var end and >= 0 ? end : line.Length)];
        var content = line.Trim();
        var isBlock = content.StartsWith('>');
        Quotations.StartLine(content.IsEmpty, isBlock, Words.Count);
        if (Markup.IsDefinition(content))
        {
            _at += line.Length;
        }
        else if (isBlock)
        {
            _at += line.IndexOf('>') + 1;
        }
    }

    private void Word()
    {
        var start = _at;
        var word = WordReading.Read(text, ref _at, _isCyrillic);
        if (!word.IsEmpty)
        {
            Words.Add(new(word.Hash(), start, _at));
        }
    }

    private int MarkupLength()
    {
        var rest = text.AsSpan(_at);
        if (Markup.ReferenceLength(rest) is var reference and > 0)
        {
            Quotations.Reference(Words.Count);
            return reference;
        }
        return Markup.SkippedLength(rest);
    }

    private static bool IsMostlyCyrillic(string text)
    {
        var (latin, cyrillic) = (0, 0);
        foreach (var letter in text)
        {
            if (LookAlikes.IsCyrillic(letter))
            {
                cyrillic++;
            }
            else if (LookAlikes.IsLatin(letter))
            {
                latin++;
            }
        }
        return cyrillic > latin;
    }
}
