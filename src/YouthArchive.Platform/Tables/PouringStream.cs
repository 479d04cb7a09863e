namespace YouthArchive.Platform.Tables;

/// <summary>
/// Takes what a writer writes at once and hands it on without blocking when told to: a zip closes its entries synchronously, and a response
/// takes nothing synchronously. Holds what was written since the last pouring, never the whole.
/// </summary>
internal sealed class PouringStream(Stream target) : Stream
{
    private readonly MemoryStream _waiting = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public async Task PourAsync(CancellationToken cancellation)
    {
        await target.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellation);
        _waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _waiting.Dispose();
        }
        base.Dispose(disposing);
    }
}
