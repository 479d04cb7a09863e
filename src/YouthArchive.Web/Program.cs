using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;
using YouthArchive.Web;

var builder = WebApplication.CreateBuilder(args);
if (args is ["tool", ..])
{
    ToolHost.UseThrowAwaySite(builder);
}
builder.AddYouthArchive();
var app = builder.Build();
if (args is ["tool", ..])
{
    return await ToolHost.RunAsync(app, args[1..]);
}
await app.Services.StartSiteAsync();
app.UsePortal();
await app.RunAsync();
return 0;
