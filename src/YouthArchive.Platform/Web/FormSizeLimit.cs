using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace YouthArchive.Platform.Web;

/// <summary>
/// A post may carry a megabyte unless its page names another limit (<c>[RequestSizeLimit]</c>, <c>[DisableRequestSizeLimit]</c>).
/// A larger one is refused before it is read, and answered with a page instead of a broken connection.
/// </summary>
internal sealed class FormSizeLimit(RequestDelegate next)
{
    public const long Bytes = 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : Bytes;
        if (limit is null || context.Features.Get<ErrorShown>() is not null)
        {
            return next(context);
        }
        if (context.Request.ContentLength > limit)
        {
            // The server's own, larger limit stays: it reads the rest to the end, so that the browser listens to the answer.
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }
        return next(context);
    }
}
