using System.Diagnostics;
using System.Globalization;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>Where a long test spends its time; for whoever wants to make it shorter.</summary>
public sealed class Spent
{
    private readonly Dictionary<string, TimeSpan> _on = new(StringComparer.Ordinal);

    public async Task<T> OnAsync<T>(string what, Task<T> work)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = await work;
        _on[what] = _on.GetValueOrDefault(what) + Stopwatch.GetElapsedTime(begun);
        return result;
    }

    public override string ToString() =>
        string.Join(", ", _on.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Key} {o.Value.TotalSeconds:0.0} s")));
}
