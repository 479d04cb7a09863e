using System.Globalization;
using System.Text;

namespace YouthArchive.Benchmarks;

/// <summary>Looks every few milliseconds at the memory of the processes that our runner started; they are known by their HOME.</summary>
internal sealed class RunnerMemory : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<long> _watching;

    public RunnerMemory() => _watching = Task.Run(WatchAsync);

    public async Task<double> MostMegabytesAsync()
    {
        await _stop.CancelAsync();
        return await _watching / 1024.0;
    }

    private async Task<long> WatchAsync()
    {
        long most = 0;
        while (!_stop.IsCancellationRequested)
        {
            most = Math.Max(most, Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])).Sum(Kilobytes));
            await Task.Delay(5);
        }
        return most;
    }

    private static long Kilobytes(string process)
    {
        try
        {
            if (!File.ReadAllText(Path.Combine(process, "environ"), Encoding.Latin1).Contains("HOME=/nonexistent\0", StringComparison.Ordinal))
            {
                return 0;
            }
            var line = File.ReadLines(Path.Combine(process, "status")).FirstOrDefault(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }
}
