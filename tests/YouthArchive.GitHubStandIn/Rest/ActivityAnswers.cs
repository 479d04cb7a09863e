using System.Globalization;
using System.Text;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>Pushes, newest first, by cursor: the cursor is an opaque number of the last row shown.</summary>
internal static class ActivityAnswers
{
    public static Answer List(Ask ask)
    {
        if (Oldest(ask) is not { } oldest)
        {
            return Answer.Message(422, "time_period must be one of day, week, month, quarter, year");
        }

        var rows = ask.Repository.Pushes.Read()
            .Select((push, index) => (push, index))
            .Where(row => row.push.Timestamp >= oldest && Wanted(ask, row.push))
            .Reverse()
            .ToArray();
        var size = ask.Number("per_page", 30, 100);
        var start = Start(rows, ask, size);
        var page = rows.Skip(start).Take(size).ToArray();
        return Answer.Json(page.Select(row => Row(ask, row.push, row.index)).ToArray()).With("Link", Links(ask, rows, start, page));
    }

    private static DateTime? Oldest(Ask ask)
    {
        var now = ask.Time.GetUtcNow().UtcDateTime;
        return ask.Query("time_period") switch
        {
            null => DateTime.MinValue,
            "day" => now.AddDays(-1),
            "week" => now.AddDays(-7),
            "month" => now.AddDays(-30),
            "quarter" => now.AddDays(-90),
            "year" => now.AddDays(-365),
            _ => null,
        };
    }

    private static bool Wanted(Ask ask, Push push) =>
        (ask.Query("ref") is not { } reference || push.Ref == reference || push.Ref == "refs/heads/" + reference)
        && (ask.Query("actor") is not { } actor || string.Equals(push.Actor, actor, StringComparison.OrdinalIgnoreCase))
        && (ask.Query("activity_type") is not { } type || push.Type == type);

    private static int Start((Push push, int index)[] rows, Ask ask, int size)
    {
        if (Index(ask.Query("after")) is { } after)
        {
            return rows.TakeWhile(row => row.index >= after).Count();
        }

        return Index(ask.Query("before")) is { } before ? Math.Max(0, rows.TakeWhile(row => row.index > before).Count() - size) : 0;
    }

    private static object Row(Ask ask, Push push, int index) => new
    {
        id = (ask.Repository.Id * 100_000) + index,
        node_id = Wire.NodeId("PUSH", $"{ask.Repository.Id}:{index}"),
        before = push.Before,
        after = push.After,
        @ref = push.Ref,
        timestamp = Wire.Time(push.Timestamp),
        activity_type = push.Type,
        actor = Wire.User(ask, ask.Accounts.ByLogin(push.Actor)),
    };

    private static string? Links(Ask ask, (Push push, int index)[] rows, int start, (Push push, int index)[] page)
    {
        if (page.Length == 0)
        {
            return null;
        }

        var links = new List<string>();
        if (start + page.Length < rows.Length)
        {
            links.Add($"<{Paging.Address(ask, "activity", ("before", null), ("after", Cursor(page[^1].index)))}>; rel=\"next\"");
        }

        if (start > 0)
        {
            links.Add($"<{Paging.Address(ask, "activity", ("after", null), ("before", Cursor(page[0].index)))}>; rel=\"prev\"");
        }

        return links.Count == 0 ? null : string.Join(", ", links);
    }

    private static string Cursor(int index) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"cursor:v2:{index}"));

    private static int? Index(string? cursor)
    {
        try
        {
            var text = cursor is null ? string.Empty : Encoding.ASCII.GetString(Convert.FromBase64String(cursor));
            return text.StartsWith("cursor:v2:", StringComparison.Ordinal) ? int.Parse(text["cursor:v2:".Length..], CultureInfo.InvariantCulture) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
