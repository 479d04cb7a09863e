using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;
using YouthArchive.Data;

namespace YouthArchive.Web;

/// <summary>What keeps the site from starting, in one line for whoever started it. Anything else is a defect and keeps its stack trace.</summary>
internal static class StartTrouble
{
    private const int ReadOnly = 8, CannotOpen = 14, NotADatabase = 26;

    /// <summary>A host within a test wants the exception itself.</summary>
    public static bool IsProgram => Assembly.GetEntryAssembly() == typeof(StartTrouble).Assembly;

    /// <returns>Null when it is nothing of the kind.</returns>
    public static string? LineOf(Exception error)
    {
        for (var e = error; e is not null; e = e.InnerException)
        {
            if (Known(e) is { } line)
            {
                return line;
            }
        }
        return null;
    }

    /// <summary>The first address that cannot be listened at, said before the database is touched; null when all can.</summary>
    public static string? OfAddresses(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(OfAddress).FirstOrDefault(line => line is not null);

    private static string? Known(Exception error) => error switch
    {
        DatabaseSettingException => error.Message,
        PostgresException { SqlState: "3D000" } => "PostgreSQL has no database of that name: create it, or correct Database in the connection.",
        PostgresException { SqlState: "28P01" or "28000" } => "PostgreSQL refused the user name or the password in the connection.",
        PostgresException { SqlState: "42501" } => "PostgreSQL does not let this user create the site's tables.",
        PostgresException => null,
        NpgsqlException { IsTransient: true } => $"PostgreSQL does not answer ({error.Message}): is it running, and are Host and Port right?",
        SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } => "The database file cannot be opened or written: look at the rights of the site's folder, App_Data or ORCHARD_APP_DATA.",
        SqliteException { SqliteErrorCode: NotADatabase } => "The database file is not a database of SQLite.",
        UnauthorizedAccessException or DirectoryNotFoundException => $"A file or folder of the site cannot be written: {error.Message}",
        IOException when error.Message.Contains("Read-only file system", StringComparison.Ordinal) => $"A file or folder of the site cannot be written: {error.Message}",
        _ => null,
    };

    private static string? OfAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.Port == 0)
            {
                return null;
            }
            var host = IPAddress.TryParse(address.Host, out var ip) ? ip
                : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any;
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
            return null;
        }
        catch (FormatException)
        {
            return $"'{url}' is no address to listen at: write it as http://127.0.0.1:5080, several with a semicolon between.";
        }
        catch (SocketException error)
        {
            return error.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"{url} is in use: stop what listens there, or name another address with --urls."
                : $"{url} cannot be listened at ({error.Message}): name another address with --urls.";
        }
    }
}
