using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Programmes.Seasons;

/// <summary>Days that are announced year by year, as an organiser wrote them down.</summary>
/// <param name="Last">Inclusive.</param>
/// <param name="Country">KZ or MN.</param>
internal sealed record ListedDays(DateOnly First, DateOnly Last, string Country, DayKind Kind, LocalizedText Name)
{
    public const int MostDays = 120;
    public const int NameLength = 80;

    public bool Holds(DateOnly day) => First <= day && day <= Last;

    /// <summary>English source text of what is wrong; null when nothing.</summary>
    public static string? Problem(DateOnly? first, DateOnly? last, string? country, DayKind? kind, LocalizedText name) =>
        first is not { } from || last is not { } to || to < from || to.DayNumber - from.DayNumber >= MostDays || from.Year is < SeasonDesk.FirstYear or > SeasonDesk.LastYear
            ? SourceText.Of("Write the first and the last day; at most 120 days.")
        : country is not ("KZ" or "MN") || kind is not { } known || !Enum.IsDefined(known) ? SourceText.Of("Choose the country and what kind of days they are.")
        : PortalCultures.All.Any(l => name.Exactly(l) is { Length: > NameLength }) || PortalCultures.All.All(l => string.IsNullOrWhiteSpace(name.Exactly(l)))
            ? SourceText.Of("Write a name in at least one language, at most 80 characters.")
        : null;
}

/// <summary>The list of announced days, kept with the site's settings: a few lines a year, read when an edition is checked.</summary>
internal sealed class HolidayList(ISiteSettings settings, AuditTrail audit)
{
    private const string Setting = "ProgrammeHolidays";
    private const int Most = 400;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ListedDays>> AllAsync(CancellationToken cancellation) =>
        await settings.FindAsync(Setting, cancellation) is JsonArray stored
            ? [.. (stored.Deserialize<List<Line>>(Json) ?? []).Select(l => l.Read()).OrderByDescending(l => l.First).ThenBy(l => l.Country, StringComparer.Ordinal)]
            : [];

    /// <summary>What a day is: as it is written here first, then as it is known. Null on an ordinary day.</summary>
    public async Task<Func<DateOnly, Holiday?>> BookAsync(CancellationToken cancellation)
    {
        var listed = await AllAsync(cancellation);
        return day =>
        {
            var found = listed.Where(l => l.Holds(day)).OrderByDescending(l => l.Kind == DayKind.WorkingDay).ThenBy(l => l.Kind).FirstOrDefault();
            var known = Holidays.On(day);
            // A public holiday within the school holidays is the holiday.
            return found is null || found.Kind == DayKind.SchoolHolidays && known?.Kind == DayKind.DayOff ? known : new(day, found.Country, found.Name, Kind: found.Kind);
        };
    }

    /// <summary>The caller has asked for problems. Adding the same twice is harmless.</summary>
    public async Task AddAsync(ListedDays days, string actorId, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation);
        if (!all.Contains(days) && all.Count < Most)
        {
            await StoreAsync([.. all, days], "Holidays.Added", days, actorId, cancellation);
        }
    }

    /// <returns>False when it is not there.</returns>
    public async Task<bool> RemoveAsync(DateOnly first, string country, string name, string actorId, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation);
        if (all.FirstOrDefault(l => l.First == first && l.Country == country && l.Name.In(PortalCultures.Default) == name) is not { } gone)
        {
            return false;
        }
        await StoreAsync([.. all.Where(l => l != gone)], "Holidays.Removed", gone, actorId, cancellation);
        return true;
    }

    private async Task StoreAsync(IReadOnlyList<ListedDays> days, string kind, ListedDays one, string actorId, CancellationToken cancellation)
    {
        audit.Add(actorId, kind, "Holidays", one.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new { one.Last, one.Country, kind = one.Kind.ToString() });
        await settings.StoreAsync(Setting, JsonSerializer.SerializeToNode(days.Select(Line.Of), Json), cancellation);
    }

    private sealed record Line(DateOnly First, DateOnly Last, string Country, DayKind Kind, string? Kk, string? Ru, string? En, string? Mn)
    {
        public static Line Of(ListedDays d) => new(d.First, d.Last, d.Country, d.Kind, d.Name.Exactly("kk"), d.Name.Exactly("ru"), d.Name.Exactly("en"), d.Name.Exactly("mn"));

        public ListedDays Read() => new(First, Last, Country, Kind, new(Kk, Ru, En, Mn));
    }
}
