using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace YouthArchive.Platform.Nodes;

/// <summary>
/// Tells the other nodes what they must forget. They follow as soon as the word arrives; where it does not get through, features and
/// permissions are read anew every ten seconds and a cached page lives for sixty.
/// </summary>
public sealed partial class NodeNews(INodeWire wire, ILogger<NodeNews> logger)
{
    private const string OfPages = "pages ";
    private const string OfRights = "rights";

    private readonly string _node = Guid.NewGuid().ToString("N");

    /// <summary>Features or permissions of roles have changed.</summary>
    internal Task RightsChangedAsync() => TellAsync(OfRights);

    /// <summary>Pages with this tag show what is no longer so.</summary>
    internal Task PagesChangedAsync(string tag) => TellAsync(OfPages + tag);

    /// <returns>Null for what this node said itself.</returns>
    internal Heard? Read(string word) => word.Split(' ', 2) switch
    {
        [var node, _] when node == _node => null,
        [_, OfRights] => new(true, null),
        [_, var what] when what.StartsWith(OfPages, StringComparison.Ordinal) => new(false, what[OfPages.Length..]),
        _ => null,
    };

    // Not to be cancelled by a reader who leaves: the change is made, and the others must learn of it.
    private async Task TellAsync(string what)
    {
        try
        {
            await wire.SendAsync($"{_node} {what}", CancellationToken.None);
        }
        catch (Exception error) when (error is DbException or TimeoutException)
        {
            Log.NotTold(logger, error.GetType().Name);
        }
    }

    internal sealed record Heard(bool Rights, string? PageTag);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The other nodes could not be told of a change ({Failure}); they follow within a minute.")]
        public static partial void NotTold(ILogger logger, string failure);
    }
}
