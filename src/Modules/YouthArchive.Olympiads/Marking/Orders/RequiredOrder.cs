using System.Globalization;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Marking.Orders;

/// <summary>Which of the things ordered must stand before which: a strict partial order, so that it holds for chains too.</summary>
internal sealed class RequiredOrder
{
    private readonly bool[,] _before;

    private RequiredOrder(IReadOnlyList<string> ids, Func<int, int, bool> before)
    {
        Ids = ids;
        _before = new bool[ids.Count, ids.Count];
        for (var i = 0; i < ids.Count; i++)
        {
            for (var j = 0; j < ids.Count; j++)
            {
                _before[i, j] = before(i, j);
                Pairs += _before[i, j] ? 1 : 0;
            }
        }
    }

    public IReadOnlyList<string> Ids { get; }

    public int Pairs { get; }

    public bool IsTotal => Pairs == Ids.Count * (Ids.Count - 1) / 2;

    public bool Before(int one, int other) => _before[one, other];

    /// <summary>One event is before another only when it certainly was: its last day is earlier than the other's first. Undated ones are free.</summary>
    public static RequiredOrder Of(Chronology item)
    {
        var events = item.Events.DistinctBy(e => e.Id).ToList();
        var first = events.Select(e => Day(e.Earliest, isLast: false) ?? int.MinValue).ToList();
        var last = events.Select(e => Day(e.Latest ?? e.Earliest, isLast: true) ?? int.MaxValue).ToList();
        return new([.. events.Select(e => e.Id)], (i, j) => last[i] < first[j] && first[i] <= last[i] && first[j] <= last[j]);
    }

    public static RequiredOrder Of(IReadOnlyList<string> sequence) => new([.. sequence.Distinct()], (i, j) => i < j);

    /// <summary>Where each id stands in what the pupil gave; −1 where it does not. The first place counts when one is given twice.</summary>
    public int[] Places(IEnumerable<string> given)
    {
        var places = new Dictionary<string, int>();
        foreach (var id in given)
        {
            places.TryAdd(id, places.Count);
        }
        return [.. Ids.Select(id => places.GetValueOrDefault(id, -1))];
    }

    /// <summary>The ids of a field that carries an order: one value each, or all in one with commas or spaces between.</summary>
    public static IEnumerable<string> Given(Response response, string field) =>
        response.All(field).SelectMany(v => v.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static int? Day(string? text, bool isLast)
    {
        if (text?.Split('-').Select(Number).ToList() is not { Count: >= 1 and <= 3 } parts || parts.Contains(0) || parts[0] > 9999)
        {
            return null;
        }
        var (month, day) = (parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        if (month > 12 || (day > 0 && day > DateTime.DaysInMonth(parts[0], month)))
        {
            return null;
        }
        month = month > 0 ? month : isLast ? 12 : 1;
        return new DateOnly(parts[0], month, day > 0 ? day : isLast ? DateTime.DaysInMonth(parts[0], month) : 1).DayNumber;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
