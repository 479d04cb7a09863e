using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
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
        // Letters of all four languages as they are, not as six-sign references: half the bytes of a page.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // There is no script that would read the rules from the page; the server says what is wrong.
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = Notices.Cookie);
    }
}
