using YouthArchive.Platform.Tools;

namespace YouthArchive.Web;

/// <summary><c>./dev tool VERB FILE</c>: runs one verb without starting the site.</summary>
internal static class ToolHost
{
    public static async Task<int> RunAsync(WebApplication app, string[] arguments)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetServices<IToolVerb>().ToList();
        if (arguments.Length == 0 || verbs.Find(v => v.Name == arguments[0]) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"Which tool? There is: {string.Join(", ", verbs.Select(v => v.Name).Order(StringComparer.Ordinal))}");
            return (int)ToolOutcome.NotReadable;
        }
        return (int)await verb.RunAsync(arguments[1..], Console.Out, Console.Error, CancellationToken.None);
    }
}
