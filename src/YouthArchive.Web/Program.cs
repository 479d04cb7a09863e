using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;
using YouthArchive.Web;

try
{
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
    if (StartTrouble.IsProgram && StartTrouble.OfAddresses(app.Configuration["urls"]) is { } taken)
    {
        await Console.Error.WriteLineAsync(taken);
        return 1;
    }
    await app.Services.StartSiteAsync();
    app.UsePortal();
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (StartTrouble.IsProgram && StartTrouble.LineOf(error) is not null)
{
    await Console.Error.WriteLineAsync(StartTrouble.LineOf(error));
    return 1;
}
