namespace YouthArchive.ArchiveHack.Similarity.Tokens;

/// <summary>The tokens of one file with their lines. Used again for the next file.</summary>
internal sealed class TokenBuffer(int most = SimilarityLimits.FileTokens)
{
    public const uint Identifier = 1;
    public const uint Number = 2;
    public const uint Text = 3;
    public const uint Prose = 4;
    private const uint Word = 0x8000_0000;

    private uint[] _codes = new uint[4096];
    private int[] _lines = new int[4096];

    public int Count { get; private set; }

    /// <summary>The file has more tokens than are compared.</summary>
    public bool IsFull => Count >= most;

    public ReadOnlySpan<uint> Codes => _codes.AsSpan(0, Count);

    public ReadOnlySpan<int> Lines => _lines.AsSpan(0, Count);

    public uint Last => Count == 0 ? 0 : _codes[Count - 1];

    public void Clear() => Count = 0;

    public static uint Mark(byte mark) => 16u + mark;

    public static uint Keyword(ulong hash) => Word | (uint)(hash ^ (hash >> 32));

    public static bool IsKeyword(uint code) => (code & Word) != 0;

    public void Add(uint code, int line)
    {
        if (IsFull)
        {
            return;
        }
        if (Count == _codes.Length)
        {
            Array.Resize(ref _codes, 2 * Count);
            Array.Resize(ref _lines, 2 * Count);
        }
        (_codes[Count], _lines[Count]) = (code, line);
        Count++;
    }

    /// <summary>Marks that a formatter puts in or takes out at will are not told apart: semicolons, and the comma before a closing bracket.</summary>
    public void AddMark(byte mark, int line)
    {
        if (mark == ';')
        {
            return;
        }
        if (mark is (byte)')' or (byte)']' or (byte)'}' && Last == Mark((byte)',') && !IsFull)
        {
            Count--;
        }
        Add(Mark(mark), line);
    }
}
