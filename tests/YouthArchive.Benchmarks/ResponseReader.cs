using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace YouthArchive.Benchmarks;

/// <summary>Reads one HTTP/1.1 answer after another from a socket; anything but 200 ends the measurement.</summary>
internal sealed class ResponseReader(Socket socket)
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private readonly byte[] _buffer = new byte[512 * 1024];
    private int _filled;

    public Task ReadAsync() => ReadAsync(false);

    /// <summary>The whole answer, head included.</summary>
    public Task<string> ReadTextAsync() => ReadAsync(true);

    private async Task<string> ReadAsync(bool wantsText)
    {
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf(HeadEnd)) < 0)
        {
            await FillAsync();
        }
        var (length, chunked) = Head(head);
        var end = head + 4 + length;
        while (chunked ? (end = ChunkedEnd(head + 4)) < 0 : _filled < end)
        {
            await FillAsync();
        }
        var text = wantsText ? Encoding.UTF8.GetString(_buffer, 0, end) : "";
        _buffer.AsSpan(end, _filled - end).CopyTo(_buffer);
        _filled -= end;
        return text;
    }

    private (int Length, bool Chunked) Head(int end)
    {
        var text = Encoding.ASCII.GetString(_buffer, 0, end);
        if (!text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The server answered {text.Split('\r')[0]}.");
        }
        var at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? (0, text.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            : (int.Parse(text.AsSpan(at + 16).ToString().Split('\r')[0], CultureInfo.InvariantCulture), false);
    }

    private int ChunkedEnd(int start)
    {
        var at = _buffer.AsSpan(start, _filled - start).IndexOf("\r\n0\r\n\r\n"u8);
        return at < 0 ? -1 : start + at + 7;
    }

    private async Task FillAsync()
    {
        var read = await socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
