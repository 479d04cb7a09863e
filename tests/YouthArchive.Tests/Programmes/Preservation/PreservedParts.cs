using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Preservation;

/// <summary>What the rooms put into an edition's package, read as a stranger would: every table and every JSON file can be read.</summary>
internal sealed record PreservedParts(IReadOnlyDictionary<string, string> Files)
{
    public string this[string path] => Files[path];

    public string All => string.Join('\n', Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}\n{f.Value}"));

    /// <summary>Lines of a table without its header.</summary>
    public string[] Rows(string path) => Files[path].TrimEnd('\r', '\n').Split("\r\n")[1..];

    public static Task<PreservedParts> OfAsync(PortalSite site, Edition edition) => site.InScopeAsync(async services =>
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var room in services.GetServices<IPreservedRecords>().Where(r => r.Programme is null || r.Programme == edition.Programme))
        {
            await foreach (var file in room.OfEditionAsync(edition, TestContext.Current.CancellationToken))
            {
                using var reader = new StreamReader(await file.OpenAsync(TestContext.Current.CancellationToken));
                files.Add(file.Path, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
            }
        }
        foreach (var (_, text) in files.Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var parsed = JsonDocument.Parse(text);
        }
        Assert.All(files.Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal)), f => Assert.Matches("^[a-z][a-z ,]+\r\n", f.Value));
        return new PreservedParts(files);
    });
}
