using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.Web;

/// <summary>On the request while an error page is shown: what it stands for.</summary>
/// <param name="OriginalPath">As it was asked for, escaped.</param>
public sealed record ErrorShown(int StatusCode, string OriginalPath, string OriginalQuery);

/// <summary>
/// Gives every failure a page in the reader's language with the right status, and keeps its cause to the log.
/// Not the framework's own pair of middlewares: those write the exception's text, and so whatever a person typed, into the log.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, IHostEnvironment environment, ILogger<ErrorPages> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            Report(context, error);
            context.Response.Clear();
            context.Response.StatusCode = StatusOf(error);
            SayWhenAgain(context);
        }
        if (NeedsPage(context))
        {
            await ShowAsync(context);
        }
    }

    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Passes(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The database is being restarted, or a connection to it broke: nothing is wrong with what was asked.</summary>
    private static bool Passes(Exception error)
    {
        for (var e = error; e is not null; e = e.InnerException)
        {
            if (e is DbException { IsTransient: true })
            {
                return true;
            }
        }
        return false;
    }

    internal static void SayWhenAgain(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "5";
        }
    }

    private static bool NeedsPage(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null or 0 } response
        && string.IsNullOrEmpty(response.ContentType)
        && !HttpMethods.IsHead(context.Request.Method)
        && context.Features.Get<IStatusCodePagesFeature>() is not { Enabled: false }
        // A script that asked for data wants the status, not a page.
        && (context.Request.Headers.Accept.ToString() is not { Length: > 0 } accept
            || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) || accept.Contains("*/*", StringComparison.Ordinal));

    private async Task ShowAsync(HttpContext context)
    {
        var (status, method, path) = (context.Response.StatusCode, context.Request.Method, context.Request.Path);
        var language = LanguageOfPath.Of(path) ?? PortalCultures.Default;
        context.Features.Set(new ErrorShown(status, path.ToUriComponent(), context.Request.QueryString.ToUriComponent()));
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        // Looked at, not posted to: what was refused is not handed on.
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = $"/{language}/error/{status}";
        try
        {
            await next(context);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            Report(context, error);
            await PlainErrorPage.WriteAsync(context, status);
        }
        finally
        {
            (context.Request.Method, context.Request.Path) = (method, path);
        }
    }

    private void Report(HttpContext context, Exception error)
    {
        // The pattern, not the address: addresses hold invitation codes and search words.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        Log.Failed(logger, context.TraceIdentifier, context.Request.Method, route, Describe(error), environment.IsDevelopment() ? error : null);
    }

    /// <summary>Kinds and places of a failure, without its words: those may hold what a person typed.</summary>
    internal static string Describe(Exception error)
    {
        var text = new StringBuilder();
        for (var e = error; e is not null; e = e.InnerException)
        {
            text.AppendLine(e.GetType().FullName).AppendLine(e.StackTrace);
        }
        return text.ToString();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Request {Number} failed: {Method} {Route}\n{Failure}")]
        public static partial void Failed(ILogger logger, string number, string method, string route, string failure, Exception? error);
    }
}
