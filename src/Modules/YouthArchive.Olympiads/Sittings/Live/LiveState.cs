using System.Globalization;
using System.Text.Json;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>What a pupil's page is told: where the sitting stands by the server's clock, and what the organiser says.</summary>
internal sealed class LiveState(Messages messages, TimeProvider clock)
{
    /// <summary><c>waits</c> (for admission), <c>notopen</c>, <c>open</c>, <c>running</c>, <c>paused</c>, <c>over</c>, <c>handedin</c>, <c>missed</c>.</summary>
    public static string Word(SittingNow sitting, DateTime now) => sitting switch
    {
        { HandedInUtc: not null } => "handedin",
        { StartedUtc: null, NeedsAdmission: true, AdmittedUtc: null } when sitting.Time.At(now) == TimeState.Open => "waits",
        _ => sitting.Time.At(now).ToString().ToLowerInvariant(),
    };

    /// <param name="zone">Of the edition, for the times of messages.</param>
    public async Task<string> WriteAsync(SittingNow sitting, string zone, string language)
    {
        var told = await messages.OfAsync(sitting);
        var now = clock.GetUtcNow().UtcDateTime;
        return JsonSerializer.Serialize(new
        {
            state = Word(sitting, now),
            now = new DateTimeOffset(now).ToUnixTimeMilliseconds(),
            left = sitting.Time.SecondsLeft(now),
            length = (int)sitting.Time.Length.TotalSeconds,
            messages = told.Select(a => new
            {
                id = a.Id,
                at = Programmes.Contracts.EditionTime.In(zone, a.AtUtc).ToString("HH:mm", CultureInfo.InvariantCulture),
                text = a.Text.In(language),
            }),
        }, ItemJson.Options);
    }
}
