using Microsoft.AspNetCore.Http;

namespace YouthArchive.Platform.Web;

/// <summary>
/// A script that sends a file is told where to go next instead of being led there: following the redirect itself, it would use up
/// the notice that is meant for the person.
/// </summary>
internal sealed class UploadAnswers(RequestDelegate next)
{
    public const string Asked = "X-Upload";
    public const string Answer = "X-Location";

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.ContainsKey(Asked))
        {
            context.Response.OnStarting(Rewrite, context.Response);
        }
        return next(context);
    }

    private static Task Rewrite(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther && response.Headers.Location is [{ } place])
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers[Answer] = place;
            response.Headers.Remove("Location");
        }
        return Task.CompletedTask;
    }
}
