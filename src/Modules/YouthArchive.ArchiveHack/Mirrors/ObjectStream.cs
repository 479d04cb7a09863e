using System.Globalization;
using System.Text;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>Answers of <c>cat-file --batch</c>: a line, then as many bytes as it says.</summary>
internal sealed class ObjectStream(Stream stream)
{
    private readonly BufferedStream buffered = new(stream, 64 * 1024);
    private readonly byte[] one = new byte[1];

    /// <param name="Size">Null when the object is not here.</param>
    internal sealed record Header(string Sha, string Type, long? Size);

    public async Task<Header?> NextAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (await buffered.ReadAsync(one, cancellation) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }
        return line.ToString().Split(' ') switch
        {
            [var sha, var type, var size] => new(sha, type, long.Parse(size, CultureInfo.InvariantCulture)),
            [{ Length: > 0 } sha, ..] => new(sha, "", null),
            _ => null,
        };
    }

    public async Task<byte[]> ContentAsync(long size, CancellationToken cancellation)
    {
        var content = new byte[size];
        await buffered.ReadExactlyAsync(content, cancellation);
        await buffered.ReadExactlyAsync(one, cancellation);
        return content;
    }
}
