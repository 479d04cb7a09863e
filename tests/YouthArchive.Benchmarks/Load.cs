using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace YouthArchive.Benchmarks;

internal sealed record LoadResult(long Requests, double PerSecond, double P50, double P99, double CpuPerRequest);

/// <summary>
/// A closed loop of connections that ask for one path again and again. Plain sockets: the load shares the two cores with
/// the server, so it must cost little itself.
/// </summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(Server server, string path, TimeSpan length, int connections = 64)
    {
        await RunAsync(server.Address, path, TimeSpan.FromMilliseconds(Math.Min(1500, length.TotalMilliseconds)), connections);
        var before = server.ProcessorTime;
        var watch = Stopwatch.StartNew();
        var times = await RunAsync(server.Address, path, length, connections);
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = (server.ProcessorTime - before).TotalMilliseconds;
        times.Sort();
        return new(times.Count, times.Count / seconds, At(times, .50), At(times, .99), cpu / times.Count);
    }

    private static async Task<List<double>> RunAsync(Uri address, string path, TimeSpan length, int connections)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => LoopAsync(address, request, length))));
        return [.. all.SelectMany(t => t)];
    }

    private static async Task<List<double>> LoopAsync(Uri address, byte[] request, TimeSpan length)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var reader = new ResponseReader(socket);
        var times = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < length;)
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            await reader.ReadAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];
}
