using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Assignments;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Says in words why there is no plan.</summary>
/// <param name="entryName">By entry id: its code.</param>
/// <param name="judgeName">By person id.</param>
/// <param name="trackName">By track key.</param>
internal sealed class ShortageWords(
    IStringLocalizer S, Func<string, string> entryName, Func<string, string> judgeName, Func<string, string> trackName)
{
    private const int Named = 20;

    public IReadOnlyList<string> For(Shortage shortage) =>
    [
        .. shortage.Kind == ShortageKind.Reviews ? OfReviews(shortage) : OfLeasts(shortage),
        shortage.IsSmallest
            ? S["This is the smallest set of demands that cannot be met together. Without any one of them the others can be met."].Value
            : S["Without any one of these demands the others can be met. Elsewhere a smaller set may exist."].Value,
    ];

    private IEnumerable<string> OfReviews(Shortage shortage)
    {
        yield return S["These entries lack {1} reviews: {0}.", Entries(shortage), shortage.Needed].Value;
        if (shortage.Language is { } language && shortage.Entries.Count > 1)
        {
            yield return S["All of them are written in: {0}.", PortalCultures.IsKnown(language) ? PortalCultures.NativeName(language) : language].Value;
        }
        if (shortage.Track is { } track && shortage.Entries.Count > 1)
        {
            yield return S["All of them are in the track «{0}».", trackName(track)].Value;
        }
        foreach (var judge in shortage.Judges)
        {
            yield return S.Plural(judge.Left, "{1} may take {0} more entry.", "{1} may take {0} more entries.", judgeName(judge.JudgeId));
        }
        yield return shortage.Others.Count > 0
            ? S["Besides, these may read some of them: {0}.", List(shortage.Others.Select(judgeName))].Value
            : shortage.Judges.Count > 0 ? S["Nobody else may read them."].Value : S["Nobody may read them."].Value;
        foreach (var (bar, count) in shortage.Barred.OrderBy(b => b.Key))
        {
            yield return Barred(bar, count);
        }
        yield return S["Together {0} reviews are possible, {1} too few.", shortage.Possible, shortage.Needed - shortage.Possible].Value;
        yield return S["Lower the number of reviews, raise a limit, or appoint another judge."].Value;
    }

    private IEnumerable<string> OfLeasts(Shortage shortage)
    {
        yield return S["These judges are to get {1} more entries at least: {0}.", List(shortage.Judges.Select(j => judgeName(j.JudgeId))), shortage.Needed].Value;
        if (shortage.Entries.Count > 0)
        {
            yield return S["The entries they may read get no more reviews than asked for: {0}.", Entries(shortage)].Value;
        }
        yield return S["Together {0} reviews are possible, {1} too few.", shortage.Possible, shortage.Needed - shortage.Possible].Value;
        yield return S["Lower what these judges get at least, or raise the number of reviews."].Value;
    }

    private string Barred(Bar bar, int count) => bar switch
    {
        Bar.Conflict => S.Plural(count, "{0} judge has a conflict of interest.", "{0} judges have a conflict of interest."),
        Bar.Language => S.Plural(count, "{0} judge does not read the language.", "{0} judges do not read the language."),
        Bar.Track => S.Plural(count, "{0} judge does not judge the track.", "{0} judges do not judge the track."),
        Bar.Away => S.Plural(count, "{0} judge has no time in this phase.", "{0} judges have no time in this phase."),
        _ => S.Plural(count, "{0} judge has left the jury.", "{0} judges have left the jury."),
    };

    private string Entries(Shortage shortage) => List(shortage.Entries.Select(e => entryName(e.EntryId)));

    private string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        var text = string.Join(", ", all.Take(Named));
        return all.Count <= Named ? text : S["{0} and {1} more", text, all.Count - Named].Value;
    }
}
