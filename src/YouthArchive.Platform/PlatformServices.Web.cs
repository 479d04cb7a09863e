using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    private static void AddWeb(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, PlatformPermissions>();
        services.AddHealthChecks().AddCheck<DatabaseAnswers>(DatabaseAnswers.Name);
        services.Configure<RateLimiterOptions>(o => o.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = Notices.Cookie);
    }
}
