using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace YouthArchive.FamilyHistory.HandIns;

/// <summary>When a request reached the server: its head was read, its body may still be on the way.</summary>
internal sealed record Arrival(DateTime Utc)
{
    public static DateTime Of(HttpContext http, TimeProvider clock) => http.Features.Get<Arrival>()?.Utc ?? clock.GetUtcNow().UtcDateTime;
}

/// <summary>
/// Stamps every post before anything else looks at it: before its body is read, before sign-in, before a place in the queue for the database.
/// A work sent a second before the deadline to a busy server is in time.
/// </summary>
internal sealed class ArrivalStamp(TimeProvider clock) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, go) =>
        {
            if (HttpMethods.IsPost(http.Request.Method))
            {
                http.Features.Set(new Arrival(clock.GetUtcNow().UtcDateTime));
            }
            return go(http);
        });
        next(app);
    };
}
