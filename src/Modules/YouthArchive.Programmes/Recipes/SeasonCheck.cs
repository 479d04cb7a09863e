using System.Text.RegularExpressions;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Recipes;

/// <summary>What is wrong with an edition in a recipe; it is taken in only when nothing is.</summary>
internal static partial class SeasonCheck
{
    public static IEnumerable<string> Problems(EditionModel edition, int index, DateOnly anchor)
    {
        var path = $"$.editions[{index}]";
        if (edition.Programme is null || !ProgrammeNames.InUrl.ContainsKey(edition.Programme))
        {
            yield return $"{path}.programme: '{edition.Programme}' is not one of {string.Join(", ", ProgrammeNames.InUrl.Keys)}.";
        }
        if (edition.Slug is not { Length: <= EditionEntity.SlugLength } slug || !Slug().IsMatch(slug))
        {
            yield return $"{path}.slug: lower-case letters, digits and hyphens are needed.";
        }
        if (edition.Title is null)
        {
            yield return $"{path}.title is missing.";
        }
        if (edition.MinAge > edition.MaxAge)
        {
            yield return $"{path}.minAge is above maxAge.";
        }
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(edition.Zone ?? "", out var zone))
        {
            yield return $"{path}.zone: '{edition.Zone}' is not a known time zone.";
            yield break;
        }
        foreach (var problem in Spans(edition, path, anchor, zone).Concat(Doubles(edition, path)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Spans(EditionModel edition, string path, DateOnly anchor, TimeZoneInfo zone)
    {
        var spans = (edition.Stages ?? []).Select((s, i) => (Path: $"{path}.stages[{i}]", s.Starts, s.Ends))
            .Prepend((Path: $"{path}.enrolment", Starts: edition.Enrolment?.Opens, Ends: edition.Enrolment?.Closes));
        foreach (var (at, starts, ends) in spans)
        {
            if (RelativeTime.Parse(starts, anchor, zone) is not { } from || RelativeTime.Parse(ends, anchor, zone) is not { } to)
            {
                yield return $"{at}: a date cannot be read.";
            }
            else if (!StageRules.EndsAfterStart(from, to))
            {
                yield return $"{at}: the end is not after the start.";
            }
        }
    }

    private static IEnumerable<string> Doubles(EditionModel edition, string path)
    {
        var keys = (edition.Stages ?? []).Select(s => ("stages", s.Key)).Concat((edition.Tracks ?? []).Select(t => ("tracks", t.Key))).ToList();
        foreach (var (list, key) in keys.Where(k => k.Key is not { Length: <= StageEntity.KeyLength } || !Slug().IsMatch(k.Key)))
        {
            yield return $"{path}.{list}: the key '{key}' is not well formed.";
        }
        foreach (var twice in keys.GroupBy(k => k).Where(g => g.Count() > 1))
        {
            yield return $"{path}.{twice.Key.Item1}: the key '{twice.Key.Key}' stands there twice.";
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
