using System.Runtime.CompilerServices;

namespace YouthArchive.ArchiveHack.Mirrors;

internal static class Records
{
    /// <summary>Parts between NUL bytes. One longer than wanted is left out: nothing of ours is that long.</summary>
    public static async IAsyncEnumerable<byte[]> ReadAsync(
        Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var open = new MemoryStream();
        var isTooLong = false;
        for (int got; (got = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            for (var from = 0; from < got;)
            {
                var end = Array.IndexOf(buffer, (byte)0, from, got - from);
                var until = end < 0 ? got : end;
                isTooLong |= open.Length + until - from > longest;
                if (!isTooLong)
                {
                    open.Write(buffer, from, until - from);
                }
                from = until + 1;
                if (end < 0)
                {
                    continue;
                }
                if (!isTooLong)
                {
                    yield return open.ToArray();
                }
                open.SetLength(0);
                isTooLong = false;
            }
        }
    }
}
