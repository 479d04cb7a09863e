using System.Diagnostics;
using System.Globalization;

namespace YouthArchive.GitHubStandIn.SmartHttp;

/// <summary>git's own CGI program (git-http-backend) behind a request of ours.</summary>
internal static class HttpBackend
{
    /// <param name="start">git, ready to be started, with pipes for all three streams.</param>
    /// <param name="root">Folder of the repositories.</param>
    /// <param name="path">«/name.git/info/refs», below the root.</param>
    public static async Task ServeAsync(HttpContext context, ProcessStartInfo start, string root, string path)
    {
        Describe(start, context.Request, root, path);
        var aborted = context.RequestAborted;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        await using var stop = aborted.Register(() => Kill(process));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var input = SendAsync(context.Request.Body, process, aborted);
        var output = process.StandardOutput.BaseStream;
        await ReadHeadersAsync(output, context.Response, aborted);
        await output.CopyToAsync(context.Response.Body, aborted);
        await input;
        await process.WaitForExitAsync(aborted);
        await errors;
    }

    private static void Describe(ProcessStartInfo start, HttpRequest request, string root, string path)
    {
        start.Environment["GIT_PROJECT_ROOT"] = root;
        start.Environment["GIT_HTTP_EXPORT_ALL"] = "1";
        start.Environment["PATH_INFO"] = path;
        start.Environment["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?') ?? string.Empty;
        start.Environment["REQUEST_METHOD"] = request.Method;
        start.Environment["CONTENT_TYPE"] = request.ContentType ?? string.Empty;
        start.Environment["REMOTE_ADDR"] = "127.0.0.1";
        start.Environment["HTTP_CONTENT_ENCODING"] = request.Headers.ContentEncoding.ToString();
        start.Environment["GIT_PROTOCOL"] = request.Headers["Git-Protocol"].ToString();
        if (request.ContentLength is { } length)
        {
            start.Environment["CONTENT_LENGTH"] = length.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static async Task SendAsync(Stream body, Process process, CancellationToken cancellation)
    {
        try
        {
            await body.CopyToAsync(process.StandardInput.BaseStream, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The backend stopped listening; its answer says why.
        }
    }

    /// <summary>CGI headers end with an empty line; what follows is the body, so no reader may run ahead.</summary>
    private static async Task ReadHeadersAsync(Stream output, HttpResponse response, CancellationToken cancellation)
    {
        var line = new List<char>();
        var one = new byte[1];
        while (await output.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] != '\n')
            {
                line.Add((char)one[0]);
                continue;
            }

            var header = string.Concat(line).TrimEnd('\r');
            if (header.Length == 0)
            {
                return;
            }

            Apply(header, response);
            line.Clear();
        }
    }

    private static void Apply(string header, HttpResponse response)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = (header[..colon], header[(colon + 1)..].Trim());
        if (name == "Status")
        {
            response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
        }
        else
        {
            response.Headers[name] = value;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Already over.
        }
    }
}
