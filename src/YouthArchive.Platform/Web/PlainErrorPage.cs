using System.Net;
using Microsoft.AspNetCore.Http;

namespace YouthArchive.Platform.Web;

/// <summary>When even the error page fails: one sentence in each language, which needs neither theme, texts nor database.</summary>
internal static class PlainErrorPage
{
    public static async Task WriteAsync(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        ErrorPages.SayWhenAgain(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="kk">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>YouthArchive</title></head>
            <body>
            <h1>YouthArchive</h1>
            <p>Сайтта ақау болды. Бірнеше минуттан кейін қайта ашып көріңіз.</p>
            <p lang="ru">На сайте сбой. Попробуйте ещё раз через несколько минут.</p>
            <p lang="en">Something broke on our side. Try again in a few minutes.</p>
            <p lang="mn">Сайтад саатал гарлаа. Хэдэн минутын дараа дахин оролдоно уу.</p>
            <p><code>{WebUtility.HtmlEncode(context.TraceIdentifier)}</code></p>
            </body>
            </html>
            """, context.RequestAborted);
    }
}
