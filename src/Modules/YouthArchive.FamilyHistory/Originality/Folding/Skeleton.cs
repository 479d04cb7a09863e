namespace YouthArchive.FamilyHistory.Originality.Folding;

/// <summary>
/// A word reduced to what its spellings have in common: its consonants, pairs of Latin letters as the one they stand for, voice as it is
/// spoken before a voiceless one (без- and бес-), doubled ones once. «Қожахмет», «Qojahmet», «Qozhakhmet» and «Кожахмет» are one.
/// </summary>
internal struct Skeleton
{
    private const uint Seed = 2_166_136_261;
    private const uint Prime = 16_777_619;
    private const int Longest = 24;

    private Buffer _sounds;
    private int _length;
    private bool _touches;

    public readonly bool IsEmpty => _length == 0;

    /// <param name="isLatin">Whether the letter was written in Latin: there h may be half of a letter.</param>
    public void Add(char sound, bool isLatin)
    {
        if (sound == Letters.Silent)
        {
            _touches = false;
            return;
        }
        if (_touches)
        {
            sound = Joined(sound, isLatin);
        }
        _touches = true;
        if (_length < Longest)
        {
            _sounds[_length++] = sound;
        }
    }

    /// <summary>The sound written just now, which an apostrophe or a combining mark after it may change: s', s and its cedilla.</summary>
    public readonly char Last => _touches ? _sounds[_length - 1] : Letters.Silent;

    public void ReplaceLast(char sound) => _sounds[_length - 1] = sound;

    /// <summary>FNV-1a: the same on every machine, so that prints may be kept.</summary>
    public readonly uint Hash()
    {
        var hash = Seed;
        for (var i = 0; i < _length; i++)
        {
            hash = unchecked((hash ^ _sounds[i]) * Prime);
        }
        return hash;
    }

    public override readonly string ToString() => ((ReadOnlySpan<char>)_sounds)[.._length].ToString();

    /// <summary>With the sound before it, which it may swallow or change.</summary>
    private char Joined(char sound, bool isLatin)
    {
        var before = _sounds[_length - 1];
        if (Pair(before, sound, isLatin) is var one and not Letters.Silent)
        {
            _length--;
            return one;
        }
        if (before == 'z' && sound is 'p' or 's' or 't' or 'k' or 'f' or 'h' or 'c' or Letters.Ch or Letters.Sh)
        {
            _sounds[_length - 1] = before = 's';
        }
        if (before == sound && !char.IsAsciiDigit(sound))
        {
            _length--;
        }
        return sound;
    }

    private static char Pair(char before, char sound, bool isLatin) => (before, sound) switch
    {
        ('n', 'g') => 'n',
        ('t', 's') => 'c',
        (Letters.Sh, Letters.Ch) => Letters.Sh,
        ('t', Letters.Sh or Letters.Ch) => Letters.Ch,
        ('s', 'h') when isLatin => Letters.Sh,
        ('c', 'h') when isLatin => Letters.Ch,
        ('z', 'h') when isLatin => 'j',
        ('k', 'h') when isLatin => 'h',
        _ => Letters.Silent,
    };

    [System.Runtime.CompilerServices.InlineArray(Longest)]
    private struct Buffer
    {
        private char _first;
    }
}
