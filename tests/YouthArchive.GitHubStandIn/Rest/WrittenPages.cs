using System.Collections.Concurrent;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>Pages of commits already written. The key holds the head's SHA, so a push makes new ones.</summary>
internal sealed class WrittenPages
{
    private readonly ConcurrentDictionary<string, Answer> pages = new();

    public async Task<Answer> GetAsync(string key, Func<Task<Answer>> write)
    {
        if (!pages.TryGetValue(key, out var answer))
        {
            answer = pages[key] = await write();
        }

        return answer;
    }
}
