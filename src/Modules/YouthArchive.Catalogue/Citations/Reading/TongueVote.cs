using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>
/// Which language a reference is in, and from that what «Д» names. Words that name parts weigh most, then the archive, then what was known
/// beforehand, then the letters. When those that could decide about «Д» are silent or disagree, it is asked.
/// </summary>
internal sealed class TongueVote
{
    private readonly int[] _votes = new int[4];
    private readonly bool[] _isSaid = new bool[4];
    private bool _hasInventory;
    private bool _hasFile;
    private bool _hasDisputed;
    private bool _isCyrillic;

    /// <param name="archive">Language of the name the archive bears here; null when it is not known.</param>
    /// <param name="country">Of the archive.</param>
    /// <param name="hint">The language known beforehand.</param>
    public static void Decide(Spoken text, Tongue? archive, string? country, Tongue? hint)
    {
        var vote = new TongueVote { _isCyrillic = text.IsCyrillic };
        vote.Words(text);
        vote.Letters(text);
        vote.Add(archive, 2);
        vote.Add(hint, 2);
        text.Tongue = (Tongue)Array.IndexOf(vote._votes, vote._votes.Max());
        text.Disputed = vote._hasDisputed ? vote.Disputed(archive, country, hint) : null;
        if (vote._hasDisputed && text.Disputed == CitationPart.Inventory && text.IsCyrillic)
        {
            text.Tongue = Tongue.Mn;
        }
    }

    private CitationPart? Disputed(Tongue? archive, string? country, Tongue? hint)
    {
        var (russian, mongolian) = (_isSaid[(int)Tongue.Ru] || _isSaid[(int)Tongue.Kk], _isSaid[(int)Tongue.Mn]);
        if (russian != mongolian)
        {
            return mongolian ? CitationPart.Inventory : CitationPart.File;
        }
        if (_hasFile != _hasInventory)
        {
            return _hasFile ? CitationPart.Inventory : CitationPart.File;
        }
        if (!_isCyrillic)
        {
            return country == "MN" ? CitationPart.Inventory : CitationPart.File;
        }
        russian = archive is Tongue.Ru or Tongue.Kk || country is not (null or "MN") || hint is Tongue.Ru or Tongue.Kk;
        mongolian = archive == Tongue.Mn || country == "MN" || hint == Tongue.Mn;
        return russian == mongolian ? null : mongolian ? CitationPart.Inventory : CitationPart.File;
    }

    private void Words(Spoken text)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!text.Tokens.Is(at, TokenKind.Word))
            {
                continue;
            }
            var meanings = text.Meanings(at, out var end);
            if (meanings.Length == 0)
            {
                continue;
            }
            var isBefore = NumberText.Read(text, text.PastSigns(end), CitationPart.Fonds, out _) is not null;
            var isAfter = text.Tokens.Is(at - 1, TokenKind.Number) || text.Tokens.Is(at - 1, TokenKind.Dash) || LabelWords.IsOrdinal(text.Tokens.Key(at - 1));
            // A letter of a number: «45л», «Х-П-5».
            var isLetter = text.Tokens[at].Length == 1
                && (text.Tokens.IsAttached(at) && text.Tokens.Is(at - 1, TokenKind.Number) && !text.LeadsNumber(at) || isBefore && text.Tokens.Is(end, TokenKind.Dash) && IsAfterLabel(text, at));
            if (!isLetter && (isBefore || isAfter))
            {
                Count(text, at, meanings);
                text.IsSuffixed = isAfter && !text.Tokens.Is(text.PastSigns(end), TokenKind.Number);
            }
        }
    }

    private static bool IsAfterLabel(Spoken text, int at)
    {
        at--;
        while (at >= 0 && text.Tokens[at].Kind is TokenKind.Dot or TokenKind.Dash or TokenKind.NumberSign or TokenKind.Colon)
        {
            at--;
        }
        return at >= 0 && text.Tokens.Is(at, TokenKind.Word) && text.IsLabel(at);
    }

    private void Count(Spoken text, int at, ReadOnlySpan<Meaning> meanings)
    {
        if (text.IsDisputed(at))
        {
            _hasDisputed = true;
            return;
        }
        Tongue? only = null;
        var isOne = true;
        foreach (var meaning in meanings)
        {
            if (text.IsWrittenIn(at, meaning.Tongue))
            {
                isOne &= only is null || only == meaning.Tongue;
                only = meaning.Tongue;
                _hasFile |= meaning.Part == CitationPart.File;
                _hasInventory |= meaning.Part == CitationPart.Inventory;
            }
        }
        if (only is { } tongue && isOne)
        {
            Add(tongue, 3);
            // «п. 5» and «т. 2» are Russian as well: a letter alone decides nothing.
            _isSaid[(int)tongue] |= text.Tokens[at].Length > 1 || tongue is Tongue.Ru or Tongue.Mn;
        }
    }

    private void Letters(Spoken text)
    {
        var (kazakh, both, latin) = (false, false, !text.IsCyrillic);
        foreach (var c in text.Tokens.Text)
        {
            kazakh |= c is 'ә' or 'ғ' or 'қ' or 'ң' or 'ұ' or 'һ' or 'Ә' or 'Ғ' or 'Қ' or 'Ң' or 'Ұ' or 'Һ' or 'і' or 'І';
            both |= c is 'ө' or 'Ө' or 'ү' or 'Ү';
        }
        Add(kazakh ? Tongue.Kk : both ? Tongue.Mn : latin ? Tongue.En : Tongue.Ru, latin ? 4 : 1);
    }

    private void Add(Tongue? tongue, int weight)
    {
        if (tongue is { } known)
        {
            _votes[(int)known] += weight;
        }
    }
}
