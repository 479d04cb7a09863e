using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace YouthArchive.Tests.Support;

/// <summary>Debian's OpenSMTPD in the foreground, delivering whatever comes to one Maildir. It must be started by root.</summary>
internal sealed class OpenSmtpd : IAsyncDisposable
{
    private const string MailUser = "mail";

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private OpenSmtpd(DirectoryInfo folder, Process process, int port) => (_folder, _process, Port) = (folder, process, port);

    public int Port { get; }

    private static string? Program { get; } = new[] { "/usr/sbin/smtpd", "/usr/local/sbin/smtpd" }.FirstOrDefault(File.Exists);

    public static async Task<OpenSmtpd> StartAsync()
    {
        Assert.SkipWhen(Program is null, "OpenSMTPD was not found (Debian: apt-get install opensmtpd).");
        Assert.SkipUnless(Environment.UserName == "root", "OpenSMTPD can be started by root only.");
        var folder = Directory.CreateTempSubdirectory("youtharchive-smtpd-");
        var port = FreePort();
        var box = Directory.CreateDirectory(Path.Combine(folder.FullName, "box"));
        var configuration = Path.Combine(folder.FullName, "smtpd.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            table everyone { "@" = "{{MailUser}}" }
            listen on 127.0.0.1 port {{port}}
            action "keep" maildir "{{box.FullName}}" virtual <everyone>
            match from any for any action "keep"

            """);
        Run("chmod", "755", folder.FullName);
        Run("chown", MailUser, box.FullName);
        var server = new OpenSmtpd(folder, Process.Start(new ProcessStartInfo(Program!, ["-d", "-f", configuration])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!, port);
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        await PostOffice.UntilAsync(server.Answers, "OpenSMTPD did not start.");
        return server;
    }

    /// <summary>What lies in the box.</summary>
    public IReadOnlyList<MimeText> Delivered()
    {
        var box = new DirectoryInfo(Path.Combine(_folder.FullName, "box", "new"));
        return box.Exists ? [.. box.GetFiles().OrderBy(f => f.Name).Select(f => MimeText.Read(File.ReadAllText(f.FullName, Encoding.Latin1)))] : [];
    }

    public async ValueTask DisposeAsync()
    {
        // It has children under other users; asked politely it ends them itself.
        Run("kill", "-TERM", $"{_process.Id}");
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
