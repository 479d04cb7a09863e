namespace YouthArchive.FamilyHistory.Originality.Folding;

/// <summary>
/// Which words are quoted with a source: in quotation marks or in a block, with a reference to a footnote in it or right behind it. All
/// places are numbers of words.
/// </summary>
internal sealed class Quotations
{
    private readonly List<(char Mark, int From)> _open = [];
    private readonly List<(int From, int To)> _closed = [];
    private readonly List<int> _references = [];
    private int _block = -1;

    public void StartLine(bool isEmpty, bool isBlock, int words)
    {
        if (isEmpty)
        {
            EndParagraph(words);
        }
        else if (isBlock && _block < 0)
        {
            _block = words;
        }
        else if (!isBlock)
        {
            EndBlock(words);
        }
    }

    /// <summary>A quotation that is not closed in its paragraph is none.</summary>
    public void EndParagraph(int words)
    {
        EndBlock(words);
        _open.Clear();
    }

    public void Reference(int words) => _references.Add(words);

    public void Mark(char mark, int words)
    {
        var last = _open.Count > 0 ? _open[^1].Mark : '\0';
        if (Closes(mark, last))
        {
            _closed.Add((_open[^1].From, words));
            _open.RemoveAt(_open.Count - 1);
        }
        else if (mark is '«' or '„' or '“' or '"')
        {
            _open.Add((mark, words));
        }
    }

    public bool[] Cited(int words)
    {
        var cited = new bool[words];
        foreach (var (from, to) in _closed.Where(q => q.To - q.From <= OriginalityLimits.QuotationWords))
        {
            // A reference stands between words: at the number of the word that follows it.
            var next = _references.BinarySearch(from + 1);
            next = next < 0 ? ~next : next;
            if (next < _references.Count && _references[next] <= to)
            {
                cited.AsSpan(from, to - from).Fill(true);
            }
        }
        return cited;
    }

    private void EndBlock(int words)
    {
        if (_block >= 0)
        {
            _closed.Add((_block, words));
            _block = -1;
        }
    }

    private static bool Closes(char mark, char open) => (mark, open) switch
    {
        ('»', '«') or ('”', '“') or ('”', '„') or ('“', '„') or ('"', '"') => true,
        _ => false,
    };
}
