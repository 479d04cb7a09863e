using Microsoft.Extensions.Localization;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Workshops;

/// <summary>Why somebody is in a workshop and not in another: of the run's protocol, for the person alone.</summary>
internal static class PlaceExplanation
{
    public static IReadOnlyList<string> Of(IStringLocalizer s, WorkshopRun? run, string slot, string code, WorkshopPlace? now, IReadOnlyList<PublishedSession> offered)
    {
        string Title(string key) => offered.FirstOrDefault(o => o.Key == key)?.Title.ToString() ?? key;
        if (now is { IsManual: true })
        {
            return [s["An organiser has decided this place: {0}", now.Reason ?? ""]];
        }
        var lines = (run?.Lines ?? []).Where(l => l.Slot == slot).ToList();
        if (lines.FirstOrDefault(l => l.Code == code) is not { } own)
        {
            return [s["You came after the places had been given."]];
        }
        var rank = own.SessionKey is null ? -1 : own.Wishes.ToList().IndexOf(own.SessionKey);
        var missed = own.Ground == PlaceGround.Wish ? own.Wishes.Take(rank) : own.Wishes;
        return
        [
            own.Ground switch
            {
                PlaceGround.Wish => s["You got your wish number {0}.", rank + 1],
                PlaceGround.Room when own.Wishes.Count == 0 => s["You had named nothing, so you were put where there was room."],
                PlaceGround.Room => s["None of the workshops you named had a place left for you, so you were put where there was room."],
                PlaceGround.Manual => s["An organiser had decided this place before."],
                _ => s["No workshop of this slot had a place left."],
            },
            .. missed.Select(key => s["«{0}»: {1} places, named by {2} people, by {3} of them first.", Title(key), offered.FirstOrDefault(o => o.Key == key)?.Places ?? 0,
                lines.Count(l => l.Wishes.Contains(key)), lines.Count(l => l.Wishes is [var first, ..] && first == key)].Value),
        ];
    }
}
